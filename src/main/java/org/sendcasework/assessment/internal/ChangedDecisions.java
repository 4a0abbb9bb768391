package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionChanged;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.DecisionSource;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NewDecision;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authority changes its own refusal: it assesses after all, or makes a plan after all. It can at any time, without an
 * appeal (section 36(8), section 37(1)). The refusal stays in the record as it was, the work goes on where it begins, and
 * the dates of the request stand again, late or not.
 */
@Service
@Transactional
public class ChangedDecisions {

    private static final int LONGEST = 5000;
    private static final int LONGEST_NAME = 200;

    private final CaseWork work;
    private final CaseRecords records;
    private final Decisions decisions;
    private final OrderDeadlines limits;
    private final WorkTakenUp takenUp;
    private final CurrentUser currentUser;
    private final Dates dates;

    ChangedDecisions(
            CaseWork work,
            CaseRecords records,
            Decisions decisions,
            OrderDeadlines limits,
            WorkTakenUp takenUp,
            CurrentUser currentUser,
            Dates dates) {
        this.work = work;
        this.records = records;
        this.decisions = decisions;
        this.limits = limits;
        this.takenUp = takenUp;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /**
     * The change of a decision.
     *
     * @param decidedBy who decided it for the authority: name and office
     * @param evidence what shows that the test of the law is met
     * @param reasons what the family is told
     */
    public record Change(String decidedBy, LocalDate decidedOn, String evidence, String reasons) {}

    /** The refusal that stands on a closed case and can be changed; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Decision> changeable(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        if (caseFile.isOpen() || takenUp.isUnderWay(reference)) {
            return Optional.empty();
        }
        return records.decisions(caseFile).stream()
                .filter(decision -> decision.getKind() == Decision.Kind.WHETHER_TO_ASSESS
                        || decision.getKind() == Decision.Kind.WHETHER_TO_ISSUE)
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.getFamilyNotifiedOn() != null)
                .filter(latest -> latest.getOutcome().equals("REFUSE")
                        || latest.getOutcome().equals("NO_PLAN"));
    }

    /**
     * Changes the refusal and takes the work up again.
     *
     * @param version the version of the case file the manager saw; another one is a conflict
     * @throws InvalidInputException if something is missing, the day cannot be true, or the person is no manager
     * @throws ConflictException if no refusal stands, or an appeal about it is before the Tribunal, which must then hear
     *     of it
     */
    public void change(String reference, Change change, Integer version) {
        if (!currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException("decidedBy", "a manager records that a decision is changed");
        }
        CaseFile caseFile = work.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        Decision refusal = changeable(reference)
                .orElseThrow(() -> new ConflictException("Case " + reference
                        + " has no refusal that stands and was notified to the family. Open its case file."));
        String decidedBy = Inputs.text("decidedBy", change.decidedBy(), LONGEST_NAME);
        String evidence = Inputs.text("evidence", change.evidence(), LONGEST);
        String reasons = Inputs.text("reasons", change.reasons(), LONGEST);
        dates.requireBetween(
                "decidedOn", change.decidedOn(), refusal.getFamilyNotifiedOn(), "the notice of the refusal");
        boolean assessed = refusal.getKind() == Decision.Kind.WHETHER_TO_ISSUE;
        Decision changed = decisions.record(
                caseFile,
                new NewDecision(
                        refusal.getKind(),
                        assessed ? "ISSUE" : "ASSESS",
                        false,
                        assessed ? planNecessary(evidence) : bothPartsMet(evidence),
                        List.of(),
                        reasons,
                        change.decidedOn(),
                        new DecisionNotes(null, null, null),
                        null));
        changed.cameFrom(DecisionSource.CHANGED, null);
        changed.madeUnder("Decided by " + decidedBy);
        AppealableDecision what = assessed ? AppealableDecision.NO_PLAN : AppealableDecision.NO_ASSESSMENT;
        work.publish(new DecisionChanged(reference, refusal.getId(), what, change.decidedOn()));
        limits.letTheFirstStandAgain(reference, what, change.decidedOn());
        takenUp.tellFirst(caseFile, assessed, AssessmentRules.TELL_CHANGE);
    }

    private static List<NewDecision.Judged> bothPartsMet(String evidence) {
        return List.of(
                new NewDecision.Judged("HAS_OR_MAY_HAVE_SEN", true, evidence),
                new NewDecision.Judged("MAY_NEED_PLAN", true, evidence));
    }

    private static List<NewDecision.Judged> planNecessary(String evidence) {
        return List.of(new NewDecision.Judged("PLAN_NECESSARY", true, evidence));
    }
}
