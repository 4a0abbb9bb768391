package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.MEETING;
import static org.sendcasework.assessment.AssessmentRules.REPRESENTATIONS;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the family says about a served draft, in writing and at a meeting. */
@Service
@Transactional
public class FamilyRepresentations {

    private final CaseWork work;
    private final PlanVersions plans;
    private final SettingRegister settings;
    private final DeadlineLedger ledger;
    private final Dates dates;

    FamilyRepresentations(
            CaseWork work, PlanVersions plans, SettingRegister settings, DeadlineLedger ledger, Dates dates) {
        this.work = work;
        this.plans = plans;
        this.settings = settings;
        this.ledger = ledger;
        this.dates = dates;
    }

    /**
     * Records what the family said about the draft. Returns whether they ask for a meeting.
     *
     * @throws InvalidInputException if "no reply" is recorded before the fifteen days are over
     */
    public boolean recordRepresentations(String reference, Representations said) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        LocalDate lastDay =
                ledger.find(reference, REPRESENTATIONS).orElseThrow().getDueDate();
        boolean silent = Representations.NONE.equals(said.reply());
        if (silent && !work.today().isAfter(lastDay)) {
            throw new InvalidInputException(
                    "reply",
                    "the family may reply until " + lastDay + "; you can proceed without a reply only after that day");
        }
        Setting requested = said.requestedSettingUrn() == null
                ? null
                : settings.byUrn("requestedSettingUrn", said.requestedSettingUrn());
        if (!silent) {
            dates.requireBetween("receivedOn", said.receivedOn(), plan.getServedOn(), "the day the draft was served");
        }
        plan.replyReceived(said, requested);
        if (silent) {
            ledger.lapse(reference, REPRESENTATIONS, work.today(), "No reply in the fifteen days");
        } else {
            ledger.meet(reference, REPRESENTATIONS, said.receivedOn());
        }
        if (said.meetingAsked()) {
            ledger.open(reference, MEETING, plan.getServedOn());
        }
        caseFile.moveTo(CaseStage.CONSULTING);
        work.note(
                caseFile,
                silent ? work.today() : said.receivedOn(),
                "REPRESENTATIONS",
                silent ? "No reply to the draft in the fifteen days." : "The family replied to the draft.");
        return said.meetingAsked();
    }

    /** Notes that the fifteen days are over, so that the officer may proceed without a reply. */
    public void representationsPeriodOver(String reference) {
        work.note(
                work.caseOf(reference),
                "REPRESENTATIONS",
                "The fifteen days for the family's reply are over; we may proceed without one.");
    }

    /** Records the meeting that the family asked for. */
    public void holdMeeting(String reference, LocalDate heldOn, String attended, String agreed) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        dates.requireBetween("heldOn", heldOn, plan.getServedOn(), "the day the draft was served");
        plan.meetingHeld(heldOn, attended, agreed);
        ledger.meet(reference, MEETING, heldOn);
        work.note(caseFile, heldOn, "MEETING", "Meeting with the family about the draft. " + agreed);
    }
}
