package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseEndingTakenBack;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.ProcessPlaces;
import org.sendcasework.engine.ProcessStanding;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back an early end that was recorded in error: the case stands where it stood, with its tasks, its timers and its
 * dates. What was missed by then is missed, and what fell due in between is late.
 */
@Service
@Transactional
public class CaseEndingsTakenBack {

    private static final int LONGEST = 2000;

    /** The processes that can stand again where they stood. A mediation needs its people asked again. */
    private static final Set<String> RESTORED = Set.of(
            AssessmentRequests.PROCESS,
            OpenPoints.PROCESS,
            "outstanding-advice",
            "carry-out-an-order",
            "deadline-escalation",
            "right-of-appeal",
            "appeal");

    private static final Set<NoticeKind> TOLD_OF_THE_END = Set.of(
            NoticeKind.WITHDRAWAL_CONFIRMED,
            NoticeKind.MOVED_TO_YOUR_AREA,
            NoticeKind.PASSED_ON,
            NoticeKind.OUTSIDE_AGE);

    private final CaseWork work;
    private final CaseRecords records;
    private final EndedCases endings;
    private final OrderedWorkRepository orders;
    private final DeadlineLedger ledger;
    private final ProcessPlaces places;
    private final CurrentUser currentUser;

    CaseEndingsTakenBack(
            CaseWork work,
            CaseRecords records,
            EndedCases endings,
            OrderedWorkRepository orders,
            DeadlineLedger ledger,
            ProcessPlaces places,
            CurrentUser currentUser) {
        this.work = work;
        this.records = records;
        this.endings = endings;
        this.orders = orders;
        this.ledger = ledger;
        this.places = places;
        this.currentUser = currentUser;
    }

    /**
     * What taking the end back does.
     *
     * @param dates the deadlines that are open again
     * @param steps what goes on, step by step, in words
     * @param notRestored what must be started again by hand, in words
     * @param familyWasTold whether a letter told somebody of the end, so that they must hear that the case goes on
     */
    public record TakenBack(
            EndedCase ending,
            List<Deadline> dates,
            List<String> steps,
            List<String> notRestored,
            boolean familyWasTold) {}

    /** What can be taken back on a case; empty if it did not end early, or before where it stood was recorded. */
    @Transactional(readOnly = true)
    public Optional<TakenBack> possible(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        return endings.standing(reference)
                .filter(ending -> !caseFile.isOpen())
                .map(ending -> new TakenBack(
                        ending,
                        endings.deadlines(ending).stream()
                                .map(ledger::byId)
                                .filter(deadline -> isRestored(ending, deadline))
                                .toList(),
                        endings.processes(ending).stream()
                                .filter(CaseEndingsTakenBack::isRestored)
                                .flatMap(process ->
                                        process.places().stream().map(place -> process.name() + ": " + place.name()))
                                .toList(),
                        notRestored(ending),
                        wasTold(caseFile, ending)));
    }

    private static boolean isRestored(ProcessStanding process) {
        return RESTORED.contains(process.processKey());
    }

    /** A deadline of a mediation that is not restored stays as it ended. */
    private boolean isRestored(EndedCase ending, Deadline deadline) {
        return deadline.getCaseReference().equals(ending.getCaseReference())
                || restored(ending).contains(deadline.getCaseReference());
    }

    private Set<String> restored(EndedCase ending) {
        return endings.processes(ending).stream()
                .filter(CaseEndingsTakenBack::isRestored)
                .filter(process -> !process.processKey().equals("deadline-escalation"))
                .map(ProcessStanding::businessKey)
                .collect(Collectors.toSet());
    }

    private List<String> notRestored(EndedCase ending) {
        return endings.processes(ending).stream()
                .flatMap(process -> isRestored(process)
                        ? process.places().stream()
                                .filter(ProcessStanding.Place::begunAnew)
                                .map(place -> place.name() + ": starts again, with its papers and its sitting")
                        : Stream.of(process.name() + " " + process.businessKey() + ": must be started again"))
                .toList();
    }

    private boolean wasTold(CaseFile caseFile, EndedCase ending) {
        return records.wasSentSince(caseFile, TOLD_OF_THE_END, ending.getEndedOn());
    }

    /**
     * Takes back the early end of a case.
     *
     * @param why how it was found that it was recorded in error
     * @param familyTold how those who had been told of the end heard that the case goes on; null where nobody was told
     * @param version the version of the case file the manager saw; another one is a conflict
     * @throws InvalidInputException if something is missing, or the person is no manager
     * @throws ConflictException if the case did not end early, or by a version that did not record where it stood
     */
    public void takeBack(String reference, String why, String familyTold, Integer version) {
        if (!currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException("why", "a manager takes back the end of a case");
        }
        CaseFile caseFile = work.toChange(reference);
        ConflictException.unlessSame(version, caseFile.getVersion());
        TakenBack back = possible(reference)
                .orElseThrow(() -> new ConflictException("Case " + reference
                        + " has no early end that can be taken back. Open its case file to see what happened."));
        String reason = Inputs.text("why", why, LONGEST);
        String told = back.familyWasTold() ? Inputs.text("familyTold", familyTold, LONGEST) : null;
        EndedCase ending = back.ending();
        caseFile.takeBackEnding(ending.getStageBefore(), ending.getOutcomeBefore());
        List<ProcessStanding> processes = endings.processes(ending).stream()
                .filter(CaseEndingsTakenBack::isRestored)
                .toList();
        stopConfirming(reference, processes);
        back.dates().stream().map(Deadline::getId).forEach(ledger::reopen);
        reopenOrders(reference, ending);
        ending.takeBack(work.officer(), work.now(), reason, told);
        work.note(
                caseFile,
                "CASE_ENDED",
                "The end of the case (" + ending.getOutcome().words() + ") was recorded in error and is taken back. "
                        + reason + (told == null ? "" : " Those who were told of the end: " + told));
        work.publish(new CaseEndingTakenBack(reference, restored(ending)));
        processes.forEach(places::restore);
    }

    /** The letter about the end is not wanted any more. */
    private void stopConfirming(String reference, List<ProcessStanding> processes) {
        processes.stream()
                .filter(process -> process.processKey().equals(AssessmentRequests.PROCESS))
                .map(ProcessStanding::instanceId)
                .forEach(instance -> places.end(instance, "The end of the case was taken back"));
        if (ledger.isOpen(reference, AssessmentRules.CONFIRM_END, null)) {
            ledger.lapse(reference, AssessmentRules.CONFIRM_END, work.today(), "The end of the case was taken back");
        }
    }

    private void reopenOrders(String reference, EndedCase ending) {
        orders.findByCaseReferenceOrderByFromOn(reference).stream()
                .filter(order -> order.getStatus() == OrderedWorkRecord.Status.ENDED)
                .filter(order -> order.getClosedOn().equals(ending.getEndedOn()))
                .forEach(OrderedWorkRecord::reopen);
    }

    /** Every early end of a case, the latest first. */
    @Transactional(readOnly = true)
    public List<EndedCase> of(String reference) {
        return endings.of(reference);
    }
}
