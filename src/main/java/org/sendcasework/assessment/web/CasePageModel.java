package org.sendcasework.assessment.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.assessment.Consultations;
import org.sendcasework.assessment.internal.CaseEndingsTakenBack;
import org.sendcasework.assessment.internal.ChangedDecisions;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.OrderedWorkStarts;
import org.sendcasework.assessment.internal.PlanTexts;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CasePaper;
import org.sendcasework.casefile.CasePapers;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.Documents;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Texts;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the case file page shows. */
@Component
class CasePageModel {

    /** Advice and the replies of settings have their own tables on the page. */
    private static final Set<CasePaper.Kind> PAPERS =
            EnumSet.of(CasePaper.Kind.FAMILY_VIEWS, CasePaper.Kind.EVIDENCE, CasePaper.Kind.DRAFTS);

    /** So many lines of the history are on the page of the case; all of them have their own page. */
    private static final int RECENT = 10;

    private final CaseFiles caseFiles;
    private final RightsPageModel rights;
    private final CaseRecords records;
    private final CasePapers papers;
    private final ActConfirmations confirmations;
    private final Documents documents;
    private final AdviceService advice;
    private final PlanVersions plans;
    private final FamilyRepresentations representations;
    private final Consultations consultations;
    private final OrderedWorkStarts orders;
    private final DeadlineLedger ledger;
    private final CaseDeadlineRows deadlines;
    private final ChangedDecisions changed;
    private final CaseEndingsTakenBack endings;
    private final CurrentUser currentUser;
    private final Clock clock;

    CasePageModel(
            CaseFiles caseFiles,
            RightsPageModel rights,
            CaseRecords records,
            CasePapers papers,
            ActConfirmations confirmations,
            Documents documents,
            AdviceService advice,
            PlanVersions plans,
            FamilyRepresentations representations,
            Consultations consultations,
            OrderedWorkStarts orders,
            DeadlineLedger ledger,
            CaseDeadlineRows deadlines,
            ChangedDecisions changed,
            CaseEndingsTakenBack endings,
            CurrentUser currentUser,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.records = records;
        this.papers = papers;
        this.confirmations = confirmations;
        this.documents = documents;
        this.advice = advice;
        this.plans = plans;
        this.representations = representations;
        this.consultations = consultations;
        this.orders = orders;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.changed = changed;
        this.endings = endings;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A line of the list of cases. */
    public record CaseRow(
            String reference, String child, String received, String stage, String team, String due, boolean late) {}

    /** The lines of a page of cases. Their last days come in one query, however many lines there are. */
    Page<CaseRow> rows(Page<CaseFile> page) {
        Map<String, Deadline> lastDays =
                ledger.findEach(page.map(CaseFile::getReference).getContent(), AssessmentRules.FINAL);
        return page.map(caseFile -> row(caseFile, lastDays.get(caseFile.getReference())));
    }

    private CaseRow row(CaseFile caseFile, Deadline last) {
        return new CaseRow(
                caseFile.getReference(),
                caseFile.getPerson().getFullName(),
                Texts.date(caseFile.getDateReceived()),
                caseFile.isOpen()
                        ? caseFile.getStage().words()
                        : caseFile.getOutcome().words(),
                caseFile.getTeam() == null ? "None" : caseFile.getTeam().getName(),
                Texts.dueDate(last.getDueDate()),
                last.isMissedOn(LocalDate.now(clock)));
    }

    void fill(Model model, CaseFile caseFile) {
        String reference = caseFile.getReference();
        List<AdviceRequest> asked = advice.of(reference);
        List<Consultation> consulted = consultations.of(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute(
                "child", CaseTexts.child(caseFile) + ", " + caseFile.getPerson().getPostcode());
        model.addAttribute("received", Texts.date(caseFile.getDateReceived()));
        model.addAttribute("outcomeOn", caseFile.getOutcomeOn() == null ? "" : Texts.date(caseFile.getOutcomeOn()));
        model.addAttribute(
                "family",
                caseFiles
                        .family(caseFile)
                        .map(party -> CaseTexts.contact(party, currentUser.isOfficer()))
                        .orElse("Not recorded yet"));
        model.addAttribute("holder", rights.holder(caseFile));
        model.addAttribute("unsettled", rights.isUnsettled(caseFile));
        model.addAttribute("papers", papers.of(caseFile, PAPERS));
        model.addAttribute("confirmations", confirmations.of(caseFile));
        model.addAttribute("deadlines", deadlines.of(reference));
        model.addAttribute("advice", asked);
        model.addAttribute("consultations", consulted);
        model.addAttribute("plan", plans.latest(caseFile).orElse(null));
        model.addAttribute("sections", plans.sections(caseFile));
        model.addAttribute("replies", representations.of(caseFile).size());
        model.addAttribute(
                "sectionI", plans.latest(caseFile).map(PlanTexts::sectionI).orElse(""));
        model.addAttribute("orders", orders.of(reference));
        model.addAttribute("decisions", records.decisions(caseFile));
        model.addAttribute("documents", documents.of(caseFile));
        model.addAttribute("notices", records.notices(caseFile));
        List<TimelineEntry> history = history(caseFile);
        model.addAttribute("historyLines", history.size());
        model.addAttribute("history", history.subList(0, Math.min(history.size(), RECENT)));
        model.addAttribute("mayChange", currentUser.isOfficer());
        model.addAttribute("refusalStands", changed.changeable(reference).isPresent());
        model.addAttribute("endings", endings.of(reference));
        model.addAttribute("endingStands", endings.possible(reference).isPresent());
        model.addAttribute("title", "Case " + reference);
    }

    /** What happened on a case, the latest first. */
    List<TimelineEntry> history(CaseFile caseFile) {
        List<TimelineEntry> lines = new ArrayList<>(records.timeline(caseFile));
        Collections.reverse(lines);
        return lines;
    }
}
