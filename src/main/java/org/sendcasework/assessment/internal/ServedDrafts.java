package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** The draft that the family has, and the correction of the day it was served on. */
@Component
class ServedDrafts {

    private final PlanVersions plans;
    private final ConsultationRepository consultations;
    private final FamilyRepresentations representations;
    private final FamilyMeetings meetings;
    private final Dates dates;

    ServedDrafts(
            PlanVersions plans,
            ConsultationRepository consultations,
            FamilyRepresentations representations,
            FamilyMeetings meetings,
            Dates dates) {
        this.plans = plans;
        this.consultations = consultations;
        this.representations = representations;
        this.meetings = meetings;
        this.dates = dates;
    }

    /** The day on which the latest draft was served, if the latest version is a draft that was served. */
    Optional<LocalDate> servedOn(CaseFile caseFile) {
        return served(caseFile).map(Plan::getServedOn);
    }

    /**
     * Corrects the day and returns the one that was wrong.
     *
     * @throws InvalidInputException if no draft was served, or the day lies before the request or after something that
     *     came of the draft
     */
    LocalDate correctServedOn(CaseFile caseFile, LocalDate corrected) {
        Plan plan = served(caseFile)
                .orElseThrow(
                        () -> new InvalidInputException("which", "the family has no draft whose date could be wrong"));
        LocalDate before = plan.getServedOn();
        dates.requireNotBefore("corrected", corrected, caseFile.getDateReceived(), "the day the request was received");
        firstAfter(caseFile, plan).filter(corrected::isAfter).ifPresent(day -> {
            throw new InvalidInputException(
                    "corrected",
                    "must not be after the first reply, meeting or consultation about the draft (" + Texts.date(day)
                            + ")");
        });
        representations.correctServedOn(caseFile, plan, corrected);
        return before;
    }

    private Optional<Plan> served(CaseFile caseFile) {
        List<Plan> versions = plans.all(caseFile);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1)).filter(plan -> plan.getStatus() == Plan.Status.SERVED);
    }

    private Optional<LocalDate> firstAfter(CaseFile caseFile, Plan plan) {
        Stream<LocalDate> replies = representations.of(caseFile).stream()
                .filter(said -> said.getPlan().getId().equals(plan.getId()))
                .map(Representation::getReceivedOn);
        Stream<LocalDate> held = meetings.of(caseFile).stream()
                .filter(meeting -> meeting.getPlanId().equals(plan.getId()))
                .map(FamilyMeeting::getHeldOn);
        Stream<LocalDate> consulted = consultations.findByCaseReferenceOrderBySentOn(caseFile.getReference()).stream()
                .map(Consultation::getSentOn)
                .filter(sent -> !sent.isBefore(plan.getServedOn()));
        return Stream.of(replies, held, consulted)
                .flatMap(days -> days)
                .filter(day -> day != null)
                .min(LocalDate::compareTo);
    }
}
