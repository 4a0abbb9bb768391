package org.sendcasework.assessment;

import static org.sendcasework.assessment.AssessmentRules.CHOOSE_SETTINGS;
import static org.sendcasework.assessment.AssessmentRules.FINAL;
import static org.sendcasework.assessment.AssessmentRules.MEETING;
import static org.sendcasework.assessment.AssessmentRules.NO_PLAN;
import static org.sendcasework.assessment.AssessmentRules.REPRESENTATIONS;
import static org.sendcasework.assessment.AssessmentRules.SEND_DRAFT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NewDecision;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the decision on a plan to the final plan: drafting, serving, hearing the family, naming, issuing. */
@Service
@Transactional
public class PlanMaking {

    private static final int MOST_MONTHS_TO_FIRST_REVIEW = 12;

    private final PlanRepository plans;
    private final ConsultationRepository consultations;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final Decisions decisions;
    private final SettingRegister settings;
    private final DeadlineLedger ledger;
    private final AssessmentLetters letters;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    PlanMaking(
            PlanRepository plans,
            ConsultationRepository consultations,
            CaseFiles caseFiles,
            CaseRecords records,
            Decisions decisions,
            SettingRegister settings,
            DeadlineLedger ledger,
            AssessmentLetters letters,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.consultations = consultations;
        this.caseFiles = caseFiles;
        this.records = records;
        this.decisions = decisions;
        this.settings = settings;
        this.ledger = ledger;
        this.letters = letters;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Records whether a plan is necessary (section 37(1)).
     *
     * @throws InvalidInputException if the outcome contradicts the answer, or no plan is given without a reason code
     */
    public Decision decideWhetherToIssue(String reference, IssueDecision made) {
        CaseFile caseFile = caseFiles.toChange(reference);
        dates.requireNotInFuture("decidedOn", made.decidedOn());
        dates.requireNotBefore(
                "decidedOn", made.decidedOn(), caseFile.getDateReceived(), "the day the request was received");
        if (made.planNecessary() != made.issue()) {
            throw new InvalidInputException(
                    "issueDecision", "a plan is issued when it is necessary and only then (section 37(1))");
        }
        if (!made.issue() && made.reasonCodes().isEmpty()) {
            throw new InvalidInputException("noPlanReasons", "choose at least one reason");
        }
        String outcome = made.issue() ? "ISSUE" : "NO_PLAN";
        Decision decision = decisions.record(
                caseFile,
                new NewDecision(
                        Decision.Kind.WHETHER_TO_ISSUE,
                        outcome,
                        !made.issue(),
                        List.of(new NewDecision.Judged(
                                "PLAN_NECESSARY",
                                made.planNecessary(),
                                made.notes().evidence())),
                        made.reasonCodes(),
                        made.reasons(),
                        made.decidedOn(),
                        made.notes(),
                        null));
        events.publishEvent(new DecisionMade(reference, Decision.Kind.WHETHER_TO_ISSUE, outcome, made.decidedOn()));
        return decision;
    }

    /** The decision whether to issue a plan. */
    public record IssueDecision(
            boolean planNecessary,
            boolean issue,
            List<String> reasonCodes,
            String reasons,
            LocalDate decidedOn,
            DecisionNotes notes) {}

    /** Tells the family that a plan will be made; the sixteen weeks bind only a decision not to issue one. */
    public void notifyDecisionToIssue(String reference) {
        CaseFile caseFile = caseFiles.toChange(reference);
        LocalDate today = dates.today();
        Decision decision =
                records.latest(caseFile, Decision.Kind.WHETHER_TO_ISSUE).orElseThrow();
        decision.notifiedOn(today);
        records.send(
                caseFile,
                "WILL_ISSUE",
                Party.PARENT,
                familyName(caseFile),
                today,
                letters.willIssue(caseFile, decision));
        if (isOpen(reference, NO_PLAN)) {
            ledger.lapse(reference, NO_PLAN, today, "A plan will be issued");
        }
        caseFile.moveTo(CaseStage.DRAFTING);
    }

    /** Records that the notice of no plan was sent (regulation 10), and closes the case. */
    public void sendNoPlanNotice(String reference, AppealNotice notice) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Decision decision =
                records.latest(caseFile, Decision.Kind.WHETHER_TO_ISSUE).orElseThrow();
        notice.requireComplete();
        dates.requireNotInFuture("sentOn", notice.sentOn());
        dates.requireNotBefore("sentOn", notice.sentOn(), decision.getDecidedOn(), "the decision");
        decision.notifiedOn(notice.sentOn());
        String body = letters.appealable(caseFile, decision, notice, "not to issue an Education, Health and Care plan");
        records.send(caseFile, "NO_PLAN", Party.PARENT, familyName(caseFile), notice.sentOn(), body);
        records.send(caseFile, "NO_PLAN", "ICB", "Integrated care board", notice.sentOn(), body);
        if (caseFile.getSetting() != null) {
            records.send(caseFile, "NO_PLAN", "SETTING", caseFile.getSetting().getName(), notice.sentOn(), body);
        }
        ledger.meet(reference, NO_PLAN, notice.sentOn());
        ledger.lapseAll(reference, notice.sentOn(), "No plan issued");
        caseFile.close(CaseOutcome.NO_PLAN, notice.sentOn());
        events.publishEvent(new CaseClosed(reference, CaseOutcome.NO_PLAN, notice.sentOn()));
        events.publishEvent(new AppealableDecisionNotified(
                reference, decision.getId(), AppealableDecision.NO_PLAN, notice.sentOn()));
    }

    /** Keeps a new draft. An earlier version is replaced and stays readable. */
    public Plan draft(String reference, Map<String, String> sections, String changes) {
        CaseFile caseFile = caseFiles.toChange(reference);
        List<Plan> earlier = plans.findByCaseIdOrderByDraftNumber(caseFile.getId());
        if (!earlier.isEmpty() && changes == null) {
            throw new InvalidInputException("changeSummary", "say what changed since the last draft");
        }
        earlier.forEach(Plan::replace);
        Plan plan = plans.save(new Plan(
                caseFile.getId(), earlier.size() + 1, sections, changes, currentUser.username(), dates.today()));
        caseFile.moveTo(CaseStage.DRAFTING);
        records.note(caseFile, "PLAN", "Draft " + plan.getDraftNumber() + " written.");
        return plan;
    }

    /**
     * Records that the draft was served on the family: at least fifteen days for representations, beginning with that
     * day (regulation 13(1)).
     */
    public void serve(String reference, LocalDate servedOn, String how) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = current(caseFile);
        dates.requireNotInFuture("servedOn", servedOn);
        dates.requireNotBefore("servedOn", servedOn, caseFile.getDateReceived(), "the day the request was received");
        plan.serve(servedOn, how);
        if (isOpen(reference, SEND_DRAFT)) {
            ledger.meet(reference, SEND_DRAFT, servedOn);
        }
        ledger.open(reference, REPRESENTATIONS, servedOn);
        ledger.open(reference, CHOOSE_SETTINGS, servedOn);
        records.send(
                caseFile, "DRAFT_PLAN", Party.PARENT, familyName(caseFile), servedOn, letters.draft(caseFile, plan));
        caseFile.moveTo(CaseStage.REPRESENTATIONS);
    }

    private boolean isOpen(String reference, String rule) {
        return ledger.find(reference, rule).filter(Deadline::isOpen).isPresent();
    }

    /**
     * Records what the family said about the draft. Returns whether they ask for a meeting.
     *
     * @throws InvalidInputException if "no reply" is recorded before the fifteen days are over
     */
    public boolean recordRepresentations(String reference, Representations said) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = current(caseFile);
        LocalDate lastDay =
                ledger.find(reference, REPRESENTATIONS).orElseThrow().getDueDate();
        boolean silent = Representations.NONE.equals(said.reply());
        if (silent && !dates.today().isAfter(lastDay)) {
            throw new InvalidInputException(
                    "reply", "the family may reply until " + lastDay + "; go on without a reply only after that day");
        }
        Setting requested = said.requestedSettingUrn() == null
                ? null
                : settings.byUrn("requestedSettingUrn", said.requestedSettingUrn());
        if (!silent) {
            dates.requireNotInFuture("receivedOn", said.receivedOn());
            dates.requireNotBefore("receivedOn", said.receivedOn(), plan.getServedOn(), "the day the draft was served");
        }
        plan.replyReceived(said, requested);
        if (silent) {
            ledger.lapse(reference, REPRESENTATIONS, dates.today(), "No reply in the fifteen days");
        } else {
            ledger.meet(reference, REPRESENTATIONS, said.receivedOn());
        }
        if (said.meetingAsked()) {
            ledger.open(reference, MEETING, plan.getServedOn());
        }
        caseFile.moveTo(CaseStage.CONSULTING);
        records.note(
                caseFile,
                silent ? dates.today() : said.receivedOn(),
                "REPRESENTATIONS",
                silent ? "No reply to the draft in the fifteen days." : "The family replied to the draft.");
        return said.meetingAsked();
    }

    /** Notes that the fifteen days are over, so that the officer may go on without a reply. */
    public void representationsPeriodOver(String reference) {
        records.note(
                caseFiles.byReference(reference),
                "REPRESENTATIONS",
                "The fifteen days for the family's reply are over; we may go on without one.");
    }

    /** Records the meeting that the family asked for. */
    public void holdMeeting(String reference, LocalDate heldOn, String attended, String agreed) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = current(caseFile);
        dates.requireNotInFuture("heldOn", heldOn);
        dates.requireNotBefore("heldOn", heldOn, plan.getServedOn(), "the day the draft was served");
        plan.meetingHeld(heldOn, attended, agreed);
        ledger.meet(reference, MEETING, heldOn);
        records.note(caseFile, heldOn, "MEETING", "Meeting with the family about the draft. " + agreed);
    }

    /**
     * Records what the plan is to name.
     *
     * @throws InvalidInputException if a setting is named that was not consulted (section 39(2), 40(3)), a setting the
     *     family asked for is passed over without a ground of section 39(4), or home education is named without the
     *     parent's request
     */
    public Decision decideWhatItNames(String reference, Naming naming, DecisionNotes notes) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = current(caseFile);
        dates.requireNotInFuture("decidedOn", naming.decidedOn());
        Setting named = null;
        if (naming.named() == Plan.Named.SETTING) {
            named = settings.byUrn("namedSettingUrn", naming.settingUrn());
            requireConsulted(reference, naming.settingUrn());
        }
        Setting wished = plan.getRequestedSetting();
        boolean wishPassedOver =
                wished != null && (named == null || !named.getId().equals(wished.getId()));
        if (wishPassedOver && naming.refusalGround() == null) {
            throw new InvalidInputException(
                    "refusalGround",
                    "the family asked for " + wished.getName()
                            + "; it must be named unless a ground of section 39(4) applies");
        }
        plan.name(naming, named);
        caseFile.moveTo(CaseStage.FINALISING);
        Decision decision = decisions.record(
                caseFile,
                new NewDecision(
                        Decision.Kind.WHAT_THE_PLAN_NAMES,
                        naming.named().name(),
                        naming.refusalGround() != null,
                        naming.refusalGround() == null ? List.of() : grounds(naming, notes),
                        naming.refusalGround() == null ? List.of() : List.of(naming.refusalGround()),
                        naming.reasons(),
                        naming.decidedOn(),
                        notes,
                        null));
        events.publishEvent(new DecisionMade(
                reference, Decision.Kind.WHAT_THE_PLAN_NAMES, naming.named().name(), naming.decidedOn()));
        return decision;
    }

    /** Each ground of section 39(4), of which the decision rests on one. */
    private List<NewDecision.Judged> grounds(Naming naming, DecisionNotes notes) {
        return decisions.test(Decision.Kind.WHAT_THE_PLAN_NAMES, naming.decidedOn()).stream()
                .map(ground -> {
                    boolean applies = ground.getCode().equals(naming.refusalGround());
                    return new NewDecision.Judged(ground.getCode(), applies, applies ? notes.evidence() : null);
                })
                .toList();
    }

    private void requireConsulted(String reference, String urn) {
        boolean consulted = consultations.findByCaseReferenceOrderBySentOn(reference).stream()
                .anyMatch(one -> one.getSetting().getUrn().equals(urn));
        if (!consulted) {
            throw new InvalidInputException(
                    "namedSettingUrn", "a setting must be consulted before a plan names it (sections 39(2), 40(3))");
        }
    }

    /** Notes that the officer goes back to consult another setting or to change the draft. */
    public void goBack(String reference, boolean changeDraft, String reasons) {
        CaseFile caseFile = caseFiles.toChange(reference);
        caseFile.moveTo(changeDraft ? CaseStage.DRAFTING : CaseStage.CONSULTING);
        if (!changeDraft && !isOpen(reference, CHOOSE_SETTINGS)) {
            ledger.open(reference, CHOOSE_SETTINGS, dates.today());
        }
        records.note(
                caseFile,
                "PLAN",
                (changeDraft ? "The draft is to change. " : "Another setting is consulted. ") + reasons);
    }

    /**
     * Issues the final plan (regulation 13(2)) and closes the case.
     *
     * @throws InvalidInputException if no draft was served, the fifteen days are not over and no reply came, nothing is
     *     named, or the first review is later than twelve months after the plan (section 44(1))
     */
    public void finalise(String reference, LocalDate sentOn, LocalDate firstReviewOn, String contact) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = current(caseFile);
        dates.requireNotInFuture("sentOn", sentOn);
        if (plan.getServedOn() == null) {
            throw new InvalidInputException(
                    "sentOn", "a final plan needs a draft that was sent to the family (section 38)");
        }
        LocalDate earliest = plan.getReplyOn() != null
                ? plan.getReplyOn()
                : ledger.find(reference, REPRESENTATIONS)
                        .orElseThrow()
                        .getDueDate()
                        .plusDays(1);
        dates.requireNotBefore("sentOn", sentOn, earliest, "the family's reply or the end of their fifteen days");
        if (plan.getNamed() == null) {
            throw new InvalidInputException("sentOn", "decide first what the plan names");
        }
        if (firstReviewOn.isAfter(sentOn.plusMonths(MOST_MONTHS_TO_FIRST_REVIEW))) {
            throw new InvalidInputException(
                    "nextReviewOn", "must be within twelve months of the final plan (section 44(1))");
        }
        if (!firstReviewOn.isAfter(sentOn)) {
            throw new InvalidInputException("nextReviewOn", "must be after the day the plan is sent");
        }
        plan.issue(sentOn, firstReviewOn, contact);
        ledger.meet(reference, FINAL, sentOn);
        ledger.of(reference).stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> deadline.getSubjectId() == null)
                .forEach(
                        deadline -> ledger.lapse(reference, deadline.getRuleCode(), sentOn, "The final plan was sent"));
    }

    /** Keeps the notices that go with the final plan to family, setting and ICB, and closes the case. */
    public void notifyFinal(String reference) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = current(caseFile);
        LocalDate sentOn = plan.getFinalSentOn();
        String body = letters.finalPlan(caseFile, plan);
        records.send(caseFile, "FINAL_PLAN", Party.PARENT, familyName(caseFile), sentOn, body);
        if (plan.getNamedSetting() != null) {
            records.send(
                    caseFile, "FINAL_PLAN", "SETTING", plan.getNamedSetting().getName(), sentOn, body);
        }
        records.send(caseFile, "FINAL_PLAN", "ICB", "Integrated care board", sentOn, body);
        caseFile.close(CaseOutcome.PLAN_ISSUED, sentOn);
        events.publishEvent(new CaseClosed(reference, CaseOutcome.PLAN_ISSUED, sentOn));
        records.latest(caseFile, Decision.Kind.WHAT_THE_PLAN_NAMES)
                .ifPresent(named -> events.publishEvent(new AppealableDecisionNotified(
                        reference, named.getId(), AppealableDecision.PLAN_CONTENTS, sentOn)));
    }

    /**
     * Keeps a draft that was served before the case was brought over, and the day of the family's reply, which may be
     * null.
     */
    public void takeOverServedDraft(String reference, LocalDate servedOn, LocalDate replyOn) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Plan plan = plans.save(new Plan(
                caseFile.getId(), 1, Map.of(), "Drafted before the case was brought over", "import", servedOn));
        plan.serve(servedOn, "BROUGHT_OVER");
        ledger.meet(reference, SEND_DRAFT, servedOn);
        ledger.open(reference, REPRESENTATIONS, servedOn);
        ledger.open(reference, CHOOSE_SETTINGS, servedOn);
        if (replyOn != null) {
            plan.replyReceived(new Representations("CHANGES", replyOn, null, false, null, false), null);
            ledger.meet(reference, REPRESENTATIONS, replyOn);
        }
    }

    /** The version that is being worked on, or the final one. */
    @Transactional(readOnly = true)
    public Optional<Plan> latest(CaseFile caseFile) {
        return plans.findByCaseIdOrderByDraftNumber(caseFile.getId()).stream().reduce((earlier, later) -> later);
    }

    /** The sections of the latest version, or none. */
    @Transactional(readOnly = true)
    public Map<String, String> sections(CaseFile caseFile) {
        return latest(caseFile).map(plan -> Map.copyOf(plan.getSections())).orElse(Map.of());
    }

    private Plan current(CaseFile caseFile) {
        return latest(caseFile).orElseThrow(() -> new ConflictException("Write a draft of the plan first."));
    }

    private String familyName(CaseFile caseFile) {
        return caseFiles.family(caseFile).map(Party::getName).orElse("The family");
    }
}
