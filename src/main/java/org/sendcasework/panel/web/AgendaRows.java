package org.sendcasework.panel.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Interests;
import org.sendcasework.panel.MemberViews;
import org.sendcasework.panel.PanelDecisions;
import org.sendcasework.panel.PanelDeferrals;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.internal.DeclaredInterest;
import org.sendcasework.panel.internal.ItemDeferral;
import org.sendcasework.panel.internal.MemberView;
import org.sendcasework.panel.internal.PanelDecision;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** The items of an agenda as lines of a table and as parts of minutes; a long agenda takes no more queries. */
@Component
class AgendaRows {

    private final CaseFiles caseFiles;
    private final Agenda agenda;
    private final Interests interests;
    private final CaseAccess access;
    private final MemberViews views;
    private final PanelDecisions proofs;
    private final PanelDeferrals deferrals;
    private final Decisions records;

    AgendaRows(
            CaseFiles caseFiles,
            Agenda agenda,
            Interests interests,
            CaseAccess access,
            MemberViews views,
            PanelDecisions proofs,
            PanelDeferrals deferrals,
            Decisions records) {
        this.caseFiles = caseFiles;
        this.agenda = agenda;
        this.interests = interests;
        this.access = access;
        this.views = views;
        this.proofs = proofs;
        this.deferrals = deferrals;
        this.records = records;
    }

    /**
     * An item as the user may see it; with an interest there is nothing but its place.
     *
     * @param decision what the sitting decided, in its latest version; null where it decided nothing or sent the work
     *     back
     */
    public record ItemRow(
            AgendaItem item,
            boolean closed,
            String child,
            String question,
            String legalDate,
            Decision decision,
            PanelDecision proof) {

        private static ItemRow closed(AgendaItem item) {
            return new ItemRow(item, true, "", "", "", null, null);
        }
    }

    /** An item of the minutes. */
    public record MinutedItem(
            ItemRow row,
            List<DecisionCriterion> test,
            PanelDecision proof,
            List<MemberView> views,
            List<DeclaredInterest> interests,
            List<ItemDeferral> deferrals) {}

    List<ItemRow> rows(List<AgendaItem> items) {
        return rows(items, interestsIn(items));
    }

    List<MinutedItem> minuted(List<AgendaItem> items) {
        Map<UUID, List<DeclaredInterest>> declared = interestsIn(items);
        List<ItemRow> rows = rows(items, declared);
        List<UUID> ids = items.stream().map(AgendaItem::getId).toList();
        Map<UUID, List<MemberView>> said = grouped(views.ofEach(ids), MemberView::getItemId);
        Map<UUID, List<ItemDeferral>> deferred = grouped(deferrals.deferralsOfEach(ids), ItemDeferral::getItemId);
        Map<UUID, List<DecisionCriterion>> tests = grouped(
                records.testsOf(rows.stream()
                        .map(ItemRow::decision)
                        .filter(Objects::nonNull)
                        .map(Decision::getId)
                        .toList()),
                DecisionCriterion::getDecisionId);
        return rows.stream()
                .map(row -> row.closed()
                        ? new MinutedItem(row, List.of(), null, List.of(), List.of(), List.of())
                        : new MinutedItem(
                                row,
                                row.decision() == null
                                        ? List.of()
                                        : tests.getOrDefault(row.decision().getId(), List.of()),
                                row.proof(),
                                said.getOrDefault(row.item().getId(), List.of()),
                                declared.getOrDefault(row.item().getQuestion().getId(), List.of()),
                                deferred.getOrDefault(row.item().getId(), List.of())))
                .toList();
    }

    private Map<UUID, List<DeclaredInterest>> interestsIn(List<AgendaItem> items) {
        return grouped(
                interests.inEach(questions(items).map(PanelQuestion::getId).toList()), DeclaredInterest::getQuestionId);
    }

    private List<ItemRow> rows(List<AgendaItem> items, Map<UUID, List<DeclaredInterest>> declared) {
        Map<String, String> children =
                caseFiles
                        .byReferences(questions(items)
                                .map(PanelQuestion::getCaseReference)
                                .toList())
                        .entrySet()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, found -> CaseTexts.child(found.getValue())));
        Map<UUID, String> legalDates = agenda.legalDates(questions(items).toList()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, due -> Texts.dueDate(due.getValue())));
        // The last proof of an item counts
        Map<UUID, PanelDecision> signed =
                proofs.proofsOfEach(questions(items).map(PanelQuestion::getId).toList()).stream()
                        .filter(proof -> proof.getItemId() != null)
                        .collect(Collectors.toMap(
                                PanelDecision::getItemId, Function.identity(), (earlier, later) -> later));
        Map<UUID, Decision> decided = records.latestVersions(signed.values().stream()
                .map(PanelDecision::getDecisionId)
                .filter(Objects::nonNull)
                .toList());
        Set<String> hidden = access.hidden();
        return items.stream()
                .map(item -> {
                    PanelQuestion question = item.getQuestion();
                    if (interests.isMine(declared.getOrDefault(question.getId(), List.of()))
                            || hidden.contains(question.getCaseReference())) {
                        return ItemRow.closed(item);
                    }
                    PanelDecision proof = signed.get(item.getId());
                    return new ItemRow(
                            item,
                            false,
                            children.get(question.getCaseReference()),
                            question.getKind().words(),
                            legalDates.getOrDefault(question.getId(), ""),
                            item.getState() == AgendaItem.State.DECIDED
                                            && proof != null
                                            && proof.getDecisionId() != null
                                    ? decided.get(proof.getDecisionId())
                                    : null,
                            proof);
                })
                .toList();
    }

    private static Stream<PanelQuestion> questions(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::getQuestion);
    }

    private static <T> Map<UUID, List<T>> grouped(Collection<T> all, Function<T, UUID> by) {
        return all.stream().collect(Collectors.groupingBy(by));
    }
}
