package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When each reply of the family to a draft came, and when each meeting about a draft was held or given up. */
@Component
@Order(6)
class FamilyReplyFacts implements CaseFactSource {

    private static final String CORRECTED = "corrected";

    private final PlanVersions plans;
    private final FamilyRepresentations representations;
    private final FamilyMeetings meetings;
    private final RequestedSettings requested;
    private final BeforeTheFinalPlan before;
    private final DraftTimes times;
    private final Dates dates;

    FamilyReplyFacts(
            PlanVersions plans,
            FamilyRepresentations representations,
            FamilyMeetings meetings,
            RequestedSettings requested,
            BeforeTheFinalPlan before,
            DraftTimes times,
            Dates dates) {
        this.plans = plans;
        this.representations = representations;
        this.meetings = meetings;
        this.requested = requested;
        this.before = before;
        this.times = times;
        this.dates = dates;
    }

    @Override
    public List<CaseFact> of(CaseFile caseFile) {
        List<CaseFact> facts = new ArrayList<>();
        Set<UUID> answered = new HashSet<>();
        for (Representation said : representations.of(caseFile)) {
            if (said.getReceivedOn() != null) {
                CaseFact fact = CaseFact.date(
                        "reply-on:" + said.getId(),
                        "Date of the family’s reply to draft " + said.getPlan().getDraftNumber() + ", recorded "
                                + Texts.date(said.getRecordedAt()
                                        .atZone(LegalDates.ZONE)
                                        .toLocalDate()),
                        said.getReceivedOn(),
                        right -> correctReceivedOn(caseFile, said, right));
                // The first reply to a draft ended the time for it; what comes later ends nothing
                facts.add(answered.add(said.getPlan().getId()) ? fact.meets(AssessmentRules.REPRESENTATIONS) : fact);
            }
        }
        meetings.of(caseFile).forEach(meeting -> facts.add(fact(caseFile, meeting)));
        return facts;
    }

    private CaseFact fact(CaseFile caseFile, FamilyMeeting meeting) {
        boolean held = meeting.getOutcome() == FamilyMeeting.Outcome.HELD;
        CaseFact fact = CaseFact.date(
                "meeting-on:" + meeting.getId(),
                held ? "Date of the meeting about the draft" : "Date the family gave up the meeting in writing",
                meeting.getHeldOn(),
                right -> correctHeldOn(caseFile, meeting, right));
        return held ? fact.meets(AssessmentRules.MEETING) : fact;
    }

    /**
     * The day decides whether what the family asks for came within its fifteen days, and so by which section it is judged.
     * A final plan was decided by the day that was recorded, so a correction does not carry it over that line.
     */
    private void correctReceivedOn(CaseFile caseFile, Representation said, LocalDate right) {
        dates.requireBetween(CORRECTED, right, said.getPlan().getSentOn(), "the day the draft was sent");
        LocalDate finalSentOn = finalSentOn(caseFile);
        dates.requireNotAfter(CORRECTED, right, finalSentOn, "the day the final plan was sent");
        boolean inTime = times.isInTime(said);
        representations.correctReceivedOn(caseFile, said, right);
        if (finalSentOn == null) {
            return;
        }
        if (inTime != times.isInTime(said) && (said.isMeetingAsked() || asksForASetting(caseFile, said))) {
            throw new InvalidInputException(
                    CORRECTED,
                    "moves what the family asked for across the end of its fifteen days, and the final plan was decided"
                            + " by the other side of it (sections 39 and 40)");
        }
        if (said.isNothingMore()) {
            plans.latest(caseFile)
                    .ifPresent(plan -> before.requireFifteenDays(caseFile, plan, CORRECTED, plan.getFinalSentOn()));
        }
    }

    private boolean asksForASetting(CaseFile caseFile, Representation said) {
        return requested.of(caseFile).stream()
                .anyMatch(request -> request.getRepresentation().getId().equals(said.getId()));
    }

    private void correctHeldOn(CaseFile caseFile, FamilyMeeting meeting, LocalDate right) {
        LocalDate sentOn = plans.all(caseFile).stream()
                .filter(plan -> plan.getId().equals(meeting.getPlanId()))
                .map(Plan::getSentOn)
                .findFirst()
                .orElse(null);
        dates.requireBetween(CORRECTED, right, sentOn, "the day the draft was sent");
        dates.requireNotAfter(CORRECTED, right, finalSentOn(caseFile), "the day the final plan was sent");
        meeting.correctHeldOn(right);
    }

    private LocalDate finalSentOn(CaseFile caseFile) {
        return plans.latest(caseFile).map(Plan::getFinalSentOn).orElse(null);
    }
}
