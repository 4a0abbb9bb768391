package org.sendcasework.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.NewDecision;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first six weeks: acknowledging, hearing the family, looking at the evidence, deciding whether to assess. */
@Service
@Transactional
public class RequestConsideration {

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final Decisions decisions;
    private final SettingRegister settings;
    private final CaseTeams caseTeams;
    private final FamilyViewsRepository familyViews;
    private final EvidenceReviewRepository reviews;
    private final AssessmentRequests requests;
    private final AssessmentLetters letters;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RequestConsideration(
            CaseFiles caseFiles,
            CaseRecords records,
            Decisions decisions,
            SettingRegister settings,
            CaseTeams caseTeams,
            FamilyViewsRepository familyViews,
            EvidenceReviewRepository reviews,
            AssessmentRequests requests,
            AssessmentLetters letters,
            CurrentUser currentUser,
            Dates dates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.decisions = decisions;
        this.settings = settings;
        this.caseTeams = caseTeams;
        this.familyViews = familyViews;
        this.reviews = reviews;
        this.requests = requests;
        this.letters = letters;
        this.currentUser = currentUser;
        this.dates = dates;
        this.clock = clock;
        this.events = events;
    }

    /** Records the acknowledgement and what the officer found on checking the request. */
    public void acknowledge(String reference, Acknowledgement found) {
        CaseFile caseFile = caseFiles.toChange(reference);
        dates.requireNotInFuture("acknowledgedOn", found.on());
        dates.requireNotBefore(
                "acknowledgedOn", found.on(), caseFile.getDateReceived(), "the day the request was received");
        Setting setting = found.settingUrn() == null ? null : settings.byUrn("settingUrn", found.settingUrn());
        boolean corrected = !Objects.equals(setting, caseFile.getSetting());
        caseFile.acknowledge(found.on(), setting, found.askedBefore());
        if (corrected) {
            caseTeams.followCorrection(caseFile);
        }
        caseFiles.recordNeeds(
                caseFile,
                found.primaryNeed(),
                found.lookedAfter(),
                found.hearingImpairment(),
                found.visionImpairment(),
                found.multiSensoryImpairment());
        caseFiles.updateFamily(caseFile, found.family());
        records.send(
                caseFile,
                "ACKNOWLEDGEMENT",
                Party.PARENT,
                found.family().name(),
                found.on(),
                letters.acknowledgement(caseFile));
    }

    /** What the officer confirms on acknowledging a request; URN and need may be null. */
    public record Acknowledgement(
            LocalDate on,
            String settingUrn,
            String primaryNeed,
            boolean lookedAfter,
            boolean hearingImpairment,
            boolean visionImpairment,
            boolean multiSensoryImpairment,
            boolean askedBefore,
            NewCase.FamilyContact family) {}

    /** Tells those of regulation 4(2) that an assessment is considered, and asks the family for views and evidence. */
    public void notifyConsidering(String reference) {
        CaseFile caseFile = caseFiles.byReference(reference);
        LocalDate today = dates.today();
        tellThoseWhoMustKnow(caseFile, "CONSIDERING_AN_ASSESSMENT", today, letters.considering(caseFile));
        records.send(
                caseFile, "ASK_FOR_VIEWS", Party.PARENT, familyName(caseFile), today, letters.askForViews(caseFile));
    }

    /** The people of regulation 4(2), who also learn what is decided (regulation 5(2)). */
    private void tellThoseWhoMustKnow(CaseFile caseFile, String kind, LocalDate on, String text) {
        records.send(caseFile, kind, "ICB", "Integrated care board", on, text);
        records.send(caseFile, kind, "SOCIAL_CARE", "Social services officers", on, text);
        if (caseFile.getSetting() != null) {
            records.send(caseFile, kind, "SETTING", caseFile.getSetting().getName(), on, text);
        }
    }

    /** Records what the family said, or how they were asked without an answer (section 36(4), (7)). */
    public void recordFamilyViews(
            String reference, LocalDate receivedOn, String parentViews, String childViews, String howAsked) {
        CaseFile caseFile = caseFiles.byReference(reference);
        if (receivedOn != null) {
            dates.requireNotInFuture("viewsReceivedOn", receivedOn);
            if (parentViews == null && childViews == null) {
                throw new InvalidInputException(
                        "parentViews", "give the views of the parent, of the child, or of both");
            }
        }
        familyViews.save(new FamilyViews(
                caseFile.getId(),
                receivedOn,
                parentViews,
                childViews,
                howAsked,
                currentUser.username(),
                clock.instant()));
        records.note(
                caseFile,
                receivedOn == null ? dates.today() : receivedOn,
                "FAMILY_VIEWS",
                receivedOn == null ? "No views received. " + howAsked : "The family's views were received.");
    }

    /** Records a look at the evidence. Asking for more never stops the six weeks. */
    public void considerEvidence(String reference, EvidenceReview.Judgement judgement) {
        CaseFile caseFile = caseFiles.byReference(reference);
        reviews.save(new EvidenceReview(
                caseFile.getId(), judgement, currentUser.username(), dates.today(), clock.instant()));
        records.note(caseFile, "EVIDENCE", "Evidence judged " + judgement.judgement() + ". " + judgement.reason());
    }

    /** Writes to whoever can give the information that the latest review wants. */
    public void askForInformation(String reference) {
        CaseFile caseFile = caseFiles.byReference(reference);
        EvidenceReview review = latestReview(caseFile);
        records.send(
                caseFile,
                "ASK_FOR_INFORMATION",
                "OTHER",
                review.getInformationFrom(),
                dates.today(),
                letters.askForInformation(caseFile, review));
    }

    /** Records whether the information came. */
    public void receiveInformation(String reference, boolean came, LocalDate on, String summary) {
        CaseFile caseFile = caseFiles.byReference(reference);
        if (on != null) {
            dates.requireNotInFuture("receivedOn", on);
        }
        latestReview(caseFile).receive(came, on, summary);
        records.note(
                caseFile, "EVIDENCE", (came ? "Information received. " : "The information did not come. ") + summary);
    }

    private EvidenceReview latestReview(CaseFile caseFile) {
        return reviews.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ConflictException("Consider the evidence first."));
    }

    /**
     * Records the decision by the test of section 36(8): the child has or may have special educational needs, and it
     * may be necessary for provision to be made through a plan.
     *
     * @throws InvalidInputException if the outcome contradicts the test as it was judged, or a refusal has no reason
     *     code
     */
    public Decision decideWhetherToAssess(String reference, AssessDecision made) {
        CaseFile caseFile = caseFiles.toChange(reference);
        dates.requireNotInFuture("decidedOn", made.decidedOn());
        dates.requireNotBefore(
                "decidedOn", made.decidedOn(), caseFile.getDateReceived(), "the day the request was received");
        boolean testMet = made.hasOrMayHaveSen() && made.mayNeedPlan();
        if (made.assess() && !testMet) {
            throw new InvalidInputException(
                    "assessDecision", "both parts of the test of section 36(8) must be met to assess");
        }
        if (!made.assess() && testMet) {
            throw new InvalidInputException(
                    "assessDecision", "when both parts of the test of section 36(8) are met the authority must assess");
        }
        if (!made.assess() && made.refusalReasons().isEmpty()) {
            throw new InvalidInputException("refusalReasons", "choose at least one reason for the refusal");
        }
        String outcome = made.assess() ? "ASSESS" : "REFUSE";
        String evidenceForPlan = made.notes().evidence() == null
                ? made.testEvidence()
                : made.notes().evidence();
        Decision decision = decisions.record(
                caseFile,
                new NewDecision(
                        Decision.Kind.WHETHER_TO_ASSESS,
                        outcome,
                        !made.assess(),
                        List.of(
                                new NewDecision.Judged(
                                        "HAS_OR_MAY_HAVE_SEN", made.hasOrMayHaveSen(), made.testEvidence()),
                                new NewDecision.Judged("MAY_NEED_PLAN", made.mayNeedPlan(), evidenceForPlan)),
                        made.refusalReasons(),
                        made.reasons(),
                        made.decidedOn(),
                        made.notes(),
                        null));
        events.publishEvent(new DecisionMade(reference, Decision.Kind.WHETHER_TO_ASSESS, outcome, made.decidedOn()));
        return decision;
    }

    /**
     * The decision whether to assess, with each part of the legal test.
     *
     * @param testEvidence what shows the first part, and the second unless the notes have evidence of their own for it
     */
    public record AssessDecision(
            boolean hasOrMayHaveSen,
            boolean mayNeedPlan,
            String testEvidence,
            boolean assess,
            List<String> refusalReasons,
            String reasons,
            LocalDate decidedOn,
            DecisionNotes notes) {}

    /** Tells the family and the people of regulation 4(2) that the authority will assess (regulation 5(1), (2)). */
    public void notifyDecisionToAssess(String reference) {
        CaseFile caseFile = caseFiles.toChange(reference);
        LocalDate today = dates.today();
        Decision decision =
                records.latest(caseFile, Decision.Kind.WHETHER_TO_ASSESS).orElseThrow();
        decision.notifiedOn(today);
        records.send(
                caseFile,
                "WILL_ASSESS",
                Party.PARENT,
                familyName(caseFile),
                today,
                letters.willAssess(caseFile, decision));
        tellThoseWhoMustKnow(caseFile, "DECISION_TO_ASSESS", today, letters.decidedWhetherToAssess(caseFile, true));
        caseFile.moveTo(CaseStage.GATHERING_ADVICE);
        requests.assessmentAgreed(caseFile, today);
    }

    /**
     * Records that the notice of refusal was sent, with everything that regulation 5(3) requires in it, and closes the
     * case.
     */
    public void sendRefusalNotice(String reference, AppealNotice notice) {
        CaseFile caseFile = caseFiles.toChange(reference);
        Decision decision =
                records.latest(caseFile, Decision.Kind.WHETHER_TO_ASSESS).orElseThrow();
        notice.requireComplete();
        dates.requireNotInFuture("sentOn", notice.sentOn());
        dates.requireNotBefore("sentOn", notice.sentOn(), decision.getDecidedOn(), "the decision");
        decision.notifiedOn(notice.sentOn());
        records.send(
                caseFile,
                "REFUSAL_TO_ASSESS",
                Party.PARENT,
                familyName(caseFile),
                notice.sentOn(),
                letters.appealable(caseFile, decision, notice, "not to carry out an EHC needs assessment"));
        tellThoseWhoMustKnow(
                caseFile, "DECISION_NOT_TO_ASSESS", notice.sentOn(), letters.decidedWhetherToAssess(caseFile, false));
        requests.assessmentRefused(caseFile, notice.sentOn());
        caseFile.close(CaseOutcome.ASSESSMENT_REFUSED, notice.sentOn());
        events.publishEvent(new CaseClosed(reference, CaseOutcome.ASSESSMENT_REFUSED, notice.sentOn()));
        events.publishEvent(new AppealableDecisionNotified(
                reference, decision.getId(), AppealableDecision.NO_ASSESSMENT, notice.sentOn()));
    }

    private String familyName(CaseFile caseFile) {
        return caseFiles.family(caseFile).map(Party::getName).orElse("The family");
    }
}
