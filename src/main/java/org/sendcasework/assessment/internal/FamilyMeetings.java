package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.MEETING;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that families require about a draft: held, or given up in writing (regulation 13(1)(a)(ii)). */
@Service
@Transactional
public class FamilyMeetings {

    private final CaseWork work;
    private final PlanVersions plans;
    private final FamilyMeetingRepository meetings;
    private final RepresentationRepository representations;
    private final DraftTimes times;
    private final DeadlineLedger ledger;
    private final Dates dates;

    FamilyMeetings(
            CaseWork work,
            PlanVersions plans,
            FamilyMeetingRepository meetings,
            RepresentationRepository representations,
            DraftTimes times,
            DeadlineLedger ledger,
            Dates dates) {
        this.work = work;
        this.plans = plans;
        this.meetings = meetings;
        this.representations = representations;
        this.times = times;
        this.ledger = ledger;
        this.dates = dates;
    }

    /** Records that the meeting was held. */
    public void held(String reference, LocalDate on, String attended, String agreed) {
        record(reference, FamilyMeeting.Outcome.HELD, on, "heldOn", attended, agreed);
    }

    /** Records that the family gave the meeting up, and the writing that shows it. */
    public void givenUp(String reference, LocalDate on, String shownBy) {
        record(reference, FamilyMeeting.Outcome.GIVEN_UP, on, "givenUpOn", null, shownBy);
    }

    private void record(
            String reference,
            FamilyMeeting.Outcome outcome,
            LocalDate on,
            String field,
            String attended,
            String agreed) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.latestServed(caseFile);
        dates.requireBetween(field, on, plan.getSentOn(), "the day the draft was sent");
        boolean held = outcome == FamilyMeeting.Outcome.HELD;
        meetings.save(new FamilyMeeting(plan, caseFile.getId(), outcome, on, attended, agreed, work.officer()));
        if (held) {
            ledger.meet(reference, MEETING, on);
        } else {
            ledger.lapse(reference, MEETING, on, "The family gave up the meeting in writing");
        }
        work.note(
                caseFile,
                on,
                "MEETING",
                (held ? "Meeting with the family about the draft. " : "The family gave up the meeting in writing. ")
                        + agreed);
    }

    /** Every meeting of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<FamilyMeeting> of(CaseFile caseFile) {
        return meetings.findByCaseIdOrderByHeldOn(caseFile.getId());
    }

    /** Whether a meeting that was required in time was neither held nor given up in writing since. */
    boolean isOwed(CaseFile caseFile, Representation said) {
        return said.isMeetingAsked()
                && times.isInTime(said)
                && of(caseFile).stream()
                        .noneMatch(meeting -> !meeting.getHeldOn().isBefore(said.getReceivedOn()));
    }

    /** Refuses a final plan while a meeting that the family required was neither held nor given up in writing. */
    void requireSettled(CaseFile caseFile, String field) {
        representations.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .filter(said -> isOwed(caseFile, said))
                .findFirst()
                .ifPresent(said -> {
                    throw new InvalidInputException(
                            field,
                            "hold the meeting that the family asked for on " + said.getReceivedOn()
                                    + ", or record that they gave it up in writing (regulation 13(1))");
                });
    }
}
