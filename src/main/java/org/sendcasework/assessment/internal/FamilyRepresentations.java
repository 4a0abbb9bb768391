package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.CHOOSE_SETTINGS;
import static org.sendcasework.assessment.AssessmentRules.MEETING;
import static org.sendcasework.assessment.AssessmentRules.REPRESENTATIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the family says about a served draft, as often as it says something, until the plan is final. */
@Service
@Transactional
public class FamilyRepresentations {

    private final CaseWork work;
    private final PlanVersions plans;
    private final RepresentationRepository representations;
    private final RequestedSettings requested;
    private final FamilyMeetings meetings;
    private final SettingRegister settings;
    private final DraftTimes times;
    private final DeadlineLedger ledger;
    private final OpenPoints points;
    private final WaysBack waysBack;
    private final Dates dates;

    FamilyRepresentations(
            CaseWork work,
            PlanVersions plans,
            RepresentationRepository representations,
            RequestedSettings requested,
            FamilyMeetings meetings,
            SettingRegister settings,
            DraftTimes times,
            DeadlineLedger ledger,
            OpenPoints points,
            WaysBack waysBack,
            Dates dates) {
        this.work = work;
        this.plans = plans;
        this.representations = representations;
        this.requested = requested;
        this.meetings = meetings;
        this.settings = settings;
        this.times = times;
        this.ledger = ledger;
        this.points = points;
        this.waysBack = waysBack;
        this.dates = dates;
    }

    /** Everything the family said about the drafts of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<Representation> of(CaseFile caseFile) {
        return representations.findByCaseIdOrderByRecordedAt(caseFile.getId());
    }

    /**
     * Records the first answer to a draft, in its task. Returns whether a meeting is to be held that nobody has a task
     * for yet.
     *
     * @throws InvalidInputException if "no reply" is recorded before the fifteen days are over, or "recorded already"
     *     while nothing is
     */
    public boolean recordRepresentations(String reference, NewRepresentation said) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.current(caseFile);
        boolean meetingToHold = false;
        switch (said.reply()) {
            case NewRepresentation.NONE -> recordSilence(caseFile, plan, said);
            case NewRepresentation.RECORDED -> requireRecorded(caseFile, plan);
            default -> {
                Representation kept = keep(caseFile, plan, said);
                meetingToHold = meetings.isOwed(caseFile, kept) && !ledger.isOpen(reference, MEETING, null);
                if (meetingToHold) {
                    ledger.open(reference, MEETING, plan.getServedOn());
                }
            }
        }
        caseFile.moveTo(CaseStage.CONSULTING);
        return meetingToHold;
    }

    /**
     * Records something further, at any time between the service of a draft and the final plan. A meeting that is
     * required becomes a task, and a plan that waited to be finalised goes back for a setting that must be consulted.
     *
     * @throws ConflictException if no draft was served, or the plan is final
     */
    public void recordFurther(String reference, NewRepresentation said) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = openToTheFamily(caseFile);
        if (!said.saysSomething()) {
            throw new InvalidInputException("reply", "must be one of the list");
        }
        takeUp(caseFile, keep(caseFile, plan, said));
    }

    /** Makes work of what a reply that came in time asks for. */
    private void takeUp(CaseFile caseFile, Representation kept) {
        String reference = caseFile.getReference();
        if (meetings.isOwed(caseFile, kept)) {
            points.open(reference, OpenPoints.Kind.MEETING, kept.getPlan().getServedOn());
        }
        boolean settingToConsult = requested.underSection39(caseFile).stream()
                .anyMatch(request -> request.getRepresentation().getId().equals(kept.getId()));
        if (settingToConsult && waysBack.isFinalising(reference)) {
            if (!ledger.isOpen(reference, CHOOSE_SETTINGS, null)) {
                ledger.open(reference, CHOOSE_SETTINGS, work.today());
            }
            caseFile.moveTo(CaseStage.CONSULTING);
            waysBack.toConsult(reference);
        }
    }

    /** Corrects the day a reply came. One that proves to be in time is taken up like any other. */
    void correctReceivedOn(CaseFile caseFile, Representation said, LocalDate right) {
        correctDay(caseFile, List.of(said), () -> said.correctReceivedOn(right));
    }

    /** Corrects the day a draft was served. A reply to it that proves to be in time is taken up like any other. */
    void correctServedOn(CaseFile caseFile, Plan plan, LocalDate right) {
        List<Representation> replies = of(caseFile).stream()
                .filter(one -> one.getPlan().getId().equals(plan.getId()))
                .toList();
        correctDay(caseFile, replies, () -> plan.correctServedOn(right));
    }

    private void correctDay(CaseFile caseFile, List<Representation> replies, Runnable correction) {
        List<Representation> late =
                replies.stream().filter(said -> !times.isInTime(said)).toList();
        correction.run();
        if (isOpenToTheFamily(caseFile)) {
            late.stream().filter(times::isInTime).forEach(said -> takeUp(caseFile, said));
        }
    }

    /** The draft that the family has, as long as the plan is not final. */
    private Plan openToTheFamily(CaseFile caseFile) {
        if (!isOpenToTheFamily(caseFile)) {
            throw new ConflictException(
                    "The family has no draft in case " + caseFile.getReference() + " that is not final yet.");
        }
        return plans.latestServed(caseFile);
    }

    /** The draft that the family has. */
    @Transactional(readOnly = true)
    public Plan draftOf(CaseFile caseFile) {
        return plans.latestServed(caseFile);
    }

    /** Whether the family has a draft, and no final plan yet. */
    @Transactional(readOnly = true)
    public boolean isOpenToTheFamily(CaseFile caseFile) {
        List<Plan> versions = plans.all(caseFile);
        return caseFile.isOpen()
                && versions.stream().anyMatch(plan -> plan.getServedOn() != null)
                && versions.stream().noneMatch(plan -> plan.getStatus() == Plan.Status.FINAL);
    }

    private void recordSilence(CaseFile caseFile, Plan plan, NewRepresentation silence) {
        String reference = caseFile.getReference();
        LocalDate lastDay = times.lastDayToReply(plan);
        if (!work.today().isAfter(lastDay)) {
            throw new InvalidInputException(
                    "reply",
                    "the family may reply until " + lastDay + "; you can proceed without a reply only after that day");
        }
        if (said(caseFile, plan)) {
            throw new InvalidInputException("reply", "the family has replied; its reply is recorded in the case file");
        }
        representations.save(new Representation(caseFile.getId(), plan, silence, work.officer(), work.now()));
        if (ledger.isOpen(reference, REPRESENTATIONS, null)) {
            ledger.lapse(reference, REPRESENTATIONS, work.today(), "No reply in the fifteen days");
        }
        work.note(caseFile, "REPRESENTATIONS", "No reply to the draft in the fifteen days.");
    }

    private void requireRecorded(CaseFile caseFile, Plan plan) {
        if (!said(caseFile, plan)) {
            throw new InvalidInputException("reply", "nothing that the family said about this draft is recorded yet");
        }
    }

    private boolean said(CaseFile caseFile, Plan plan) {
        return of(caseFile).stream()
                .anyMatch(one ->
                        one.getReceivedOn() != null && one.getPlan().getId().equals(plan.getId()));
    }

    private Representation keep(CaseFile caseFile, Plan plan, NewRepresentation said) {
        String reference = caseFile.getReference();
        dates.requireBetween("receivedOn", said.receivedOn(), plan.getSentOn(), "the day the draft was sent");
        Representation kept =
                representations.save(new Representation(caseFile.getId(), plan, said, work.officer(), work.now()));
        said.settingUrns().forEach(urn -> {
            var setting = settings.byUrn("requestedSettingUrn", urn);
            requested.keep(caseFile, kept, setting, setting.getName());
        });
        if (said.otherSetting() != null) {
            requested.keep(caseFile, kept, null, said.otherSetting());
        }
        if (ledger.isOpen(reference, REPRESENTATIONS, null)) {
            ledger.meet(reference, REPRESENTATIONS, said.receivedOn());
        }
        work.note(
                caseFile,
                said.receivedOn(),
                "REPRESENTATIONS",
                kept.isNothingMore()
                        ? "The family replied to the draft and has nothing more to say."
                        : "The family replied to the draft.");
        return kept;
    }

    /** Keeps the reply to a draft that was served before the case was imported. */
    void takeOver(CaseFile caseFile, Plan plan, LocalDate receivedOn) {
        representations.save(new Representation(
                caseFile.getId(),
                plan,
                new NewRepresentation(
                        NewRepresentation.CHANGES,
                        receivedOn,
                        NewRepresentation.WAY_NOT_RECORDED,
                        null,
                        false,
                        List.of(),
                        null,
                        false,
                        null),
                work.officer(),
                work.now()));
    }

    /** Records what of a reply is not taken up in the final plan, and why. */
    public void notTakenUp(String reference, UUID id, String why) {
        CaseFile caseFile = work.toChange(reference);
        openToTheFamily(caseFile);
        byId(caseFile, id).notTakenUp(why, work.officer());
        work.note(caseFile, "REPRESENTATIONS", "What is not taken up in the final plan, and why, is recorded.");
    }

    /** One reply of a case. */
    Representation byId(CaseFile caseFile, UUID id) {
        return of(caseFile).stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such reply to a draft."));
    }

    /**
     * Changes the draft instead of finalising it: the way for every change that does not come from what the family said
     * or from the placement (Code of Practice 9.125).
     *
     * @throws ConflictException if the plan does not wait to be finalised
     */
    public void changeTheDraft(String reference, String why) {
        CaseFile caseFile = work.toChange(reference);
        if (why == null || why.isBlank()) {
            throw new InvalidInputException("why", "say what is to change");
        }
        if (!waysBack.toDraft(reference)) {
            throw new ConflictException("The plan of case " + reference + " does not wait to be finalised.");
        }
        caseFile.moveTo(CaseStage.DRAFTING);
        work.note(caseFile, "PLAN", "The draft is to change and to be served again. " + why.strip());
    }

    /** Whether the plan of a case waits to be finalised. */
    @Transactional(readOnly = true)
    public boolean isFinalising(String reference) {
        return waysBack.isFinalising(reference);
    }

    /** Notes that the fifteen days are over, so that the officer may proceed without a reply. */
    public void representationsPeriodOver(String reference) {
        work.note(
                work.caseOf(reference),
                "REPRESENTATIONS",
                "The fifteen days for the family's reply are over; we may proceed without one.");
    }
}
