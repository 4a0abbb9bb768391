package org.sendcasework.panel.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.LegalCriterion;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.Markdown;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Interests;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.panel.internal.QuestionOutcomes;
import org.sendcasework.panel.internal.ReviewsOfOwnDecisions;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the forms of a panel decision show: who decides and until when, the sittings in time, the test, the refusal. */
@Component
class PanelFormView implements FormView {

    private static final Set<String> OF_ITS_OWN =
            Set.of("prepare-the-papers", "decide-another-question", "allow-another-deferral", "review-the-refusal");
    private static final Set<String> OF_THE_ASSESSMENT =
            Set.of("decide-whether-to-assess", "decide-whether-to-issue", "decide-what-the-plan-names");

    private final PanelQuestions questions;
    private final Agenda agenda;
    private final Sittings sittings;
    private final Panels panels;
    private final Interests interests;
    private final Decisions decisions;
    private final CaseFiles caseFiles;
    private final ReasonsAndTest reasonsAndTest;
    private final ReviewsOfOwnDecisions reviews;
    private final CurrentUser currentUser;
    private final DueTexts dueTexts;
    private final Clock clock;

    PanelFormView(
            PanelQuestions questions,
            Agenda agenda,
            Sittings sittings,
            Panels panels,
            Interests interests,
            Decisions decisions,
            CaseFiles caseFiles,
            ReasonsAndTest reasonsAndTest,
            ReviewsOfOwnDecisions reviews,
            CurrentUser currentUser,
            DueTexts dueTexts,
            Clock clock) {
        this.questions = questions;
        this.agenda = agenda;
        this.sittings = sittings;
        this.panels = panels;
        this.interests = interests;
        this.decisions = decisions;
        this.caseFiles = caseFiles;
        this.reasonsAndTest = reasonsAndTest;
        this.reviews = reviews;
        this.currentUser = currentUser;
        this.dueTexts = dueTexts;
        this.clock = clock;
    }

    @Override
    public boolean serves(String formId) {
        return OF_ITS_OWN.contains(formId) || OF_THE_ASSESSMENT.contains(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Object id = context.variable("questionId");
        if (id == null) {
            // A case that was started before the panel had its own process
            return Map.of();
        }
        PanelQuestion question = questions.byId(UUID.fromString((String) id));
        if (interests.isMine(question.getId())) {
            throw new AuthorizationException("You have an interest in this item, so you cannot see or decide it.");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("panelSummary", new Markdown(summary(question)));
        values.put("atSitting", question.getRoute() == PanelQuestion.Route.PANEL);
        if (OF_ITS_OWN.contains(context.formId())) {
            addCase(values, question);
        }
        List<Map<String, String>> inTime =
                agenda.sittingsInTime(question).stream().map(this::option).toList();
        switch (context.formId()) {
            case "prepare-the-papers" -> {
                values.put("sittingOptions", withItsOwn(question));
                agenda.listedItem(question.getId())
                        .ifPresent(item ->
                                values.put("sitting", item.getSittingId().toString()));
            }
            case "review-the-refusal" -> {
                requireNotOwn(question);
                values.put("decisionSummary", new Markdown(refusal(question)));
            }
            default -> {
                values.put("hasLaterSitting", !inTime.isEmpty());
                values.put("laterSittingOptions", inTime);
            }
        }
        if (context.formId().equals("decide-another-question")) {
            addTest(values, question);
        }
        return values;
    }

    /** Papers that come after the cut-off are late, but still for the sitting that waits for them. */
    private List<Map<String, String>> withItsOwn(PanelQuestion question) {
        return Stream.concat(
                        agenda.listedItem(question.getId()).stream().map(item -> sittings.byId(item.getSittingId())),
                        agenda.sittingsInTime(question).stream())
                .sorted(Comparator.comparing(Sitting::getHeldOn).thenComparing(Sitting::getStartsAt))
                .map(this::option)
                .distinct()
                .toList();
    }

    private void addCase(Map<String, Object> values, PanelQuestion question) {
        values.put("caseReference", question.getCaseReference());
        values.put("childSummary", CaseTexts.child(caseFiles.byReference(question.getCaseReference())));
        values.put(
                "clockSummary",
                dueTexts.of(question.getCaseReference(), question.getLegalRule(), question.getLegalSubject()));
        values.put("taskHint", asked(question) + request(question));
    }

    /** What the request says, where the question came with it and not on its own. */
    private String request(PanelQuestion question) {
        if (question.standsAlone() || question.getKind() != Decision.Kind.WHETHER_TO_REASSESS) {
            return "";
        }
        CaseFile caseFile = caseFiles.byReference(question.getCaseReference());
        return " The request says: " + caseFile.getWhatIsAsked() + " The plan is of "
                + Texts.date(caseFile.getPlanInForceSince()) + "."
                + (caseFile.getLastAssessedOn() == null
                        ? " No assessment in the six months before the request is recorded."
                        : " The last assessment was on " + Texts.date(caseFile.getLastAssessedOn()) + ".");
    }

    private String asked(PanelQuestion question) {
        String value = question.getAskedValue() == null ? "" : " Value asked for: £" + question.getAskedValue() + ".";
        return question.getKind().words() + "."
                + (question.getWhatIsAsked() == null ? "" : " " + question.getWhatIsAsked()) + value;
    }

    private String summary(PanelQuestion question) {
        String who =
                switch (question.getRoute()) {
                    case PANEL -> atItsSitting(question);
                    case NO_SITTING ->
                        "No sitting of the panel is in time for the statutory deadline: an officer to whom it is delegated decides out"
                                + " of panel.";
                    case DELEGATED -> "Out of panel: a manager allowed no further deferral.";
                    case NO_PANEL -> "Decided by an officer; no panel decides this kind of question.";
                };
        return question.isSentBack()
                ? who + " Sent back by the second officer: " + Markdown.escape(note(question))
                : who;
    }

    private String atItsSitting(PanelQuestion question) {
        return agenda.listedItem(question.getId())
                .map(AgendaItem::getSittingId)
                .map(sittings::byId)
                .map(sitting ->
                        Markdown.escape(panels.byId(sitting.getPanelId()).getName()) + ", sitting of "
                                + Texts.dueDate(sitting.getHeldOn()) + " at " + sitting.getStartsAt() + ". Papers by "
                                + Texts.dueDate(sitting.getPapersDue()) + ". [Open the sitting](/panels/sittings/"
                                + sitting.getId() + ")")
                .orElse("Decided at a sitting.");
    }

    private String note(PanelQuestion question) {
        return decisions.byId(question.getDecisionId()).getReviewNote();
    }

    private Map<String, String> option(Sitting sitting) {
        return Map.of(
                "value",
                sitting.getId().toString(),
                "label",
                Texts.dueDate(sitting.getHeldOn()) + " at " + sitting.getStartsAt() + ", papers by "
                        + Texts.dueDate(sitting.getPapersDue()));
    }

    private void requireNotOwn(PanelQuestion question) {
        if (currentUser.isSignedIn()
                && reviews.withheldFrom(currentUser.username())
                        .contains(question.getId().toString())) {
            throw new AuthorizationException(reviews.why());
        }
    }

    /** What the second officer looks at: the reasons that were ticked, the test part by part, and the words for the family. */
    private String refusal(PanelQuestion question) {
        Decision decision = decisions.byId(question.getDecisionId());
        List<String> ticked = reasonsAndTest.ticked(decision);
        String reasons = ticked.isEmpty()
                ? "No reason was ticked."
                : ticked.stream().map(reason -> "- " + Markdown.escape(reason)).collect(Collectors.joining("\n"));
        if (decision.getLastAssessmentOn() != null) {
            reasons += "\n\nThe last assessment was on " + Texts.date(decision.getLastAssessmentOn()) + ".";
        }
        String test =
                decisions.testOf(decision).stream().map(PanelFormView::judged).collect(Collectors.joining("\n"));
        return "**" + decision.getKind().words() + ": " + Texts.words(decision.getOutcome()) + "**. "
                + Markdown.escape(decision.attribution()) + ".\n\n**Reasons that were ticked**\n\n" + reasons
                + "\n\n**The test, part by part**\n\n" + (test.isEmpty() ? "The law sets no test." : test)
                + "\n\n**Reasons for the family**\n\n" + Markdown.escape(decision.getReasons());
    }

    private static String judged(DecisionCriterion part) {
        return "- " + part.getWords() + " (" + part.getSource() + "): **" + (part.isMet() ? "met" : "not met") + "**"
                + (part.getEvidence() == null ? "" : ". " + Markdown.escape(part.getEvidence()));
    }

    private void addTest(Map<String, Object> values, PanelQuestion question) {
        values.put("decisionKind", question.getKind().name());
        values.put("outcomeOptions", QuestionOutcomes.options(question.getKind()));
        values.put(
                "criteriaOptions",
                decisions.test(question.getKind(), LocalDate.now(clock)).stream()
                        .map(PanelFormView::option)
                        .toList());
        if (question.getAskedValue() != null) {
            values.put("value", question.getAskedValue().doubleValue());
        }
    }

    private static Map<String, String> option(LegalCriterion part) {
        return Map.of("value", part.getCode(), "label", part.getWords() + " (" + part.getSource() + ")");
    }
}
