package org.sendcasework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.internal.AdviserTold;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.Arrangement;
import org.sendcasework.mediation.internal.Cancellation;
import org.sendcasework.mediation.internal.MediationAttendee;
import org.sendcasework.mediation.internal.MediationMoves;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.mediation.internal.PointKind;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mediation on each of its ways, with every date. */
@CaseworkTest
class MediationTest {

    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);
    private static final LocalDate ASKED = LocalDate.of(2026, 10, 12);

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private Mediations mediations;

    @Autowired
    private MediationEnding ending;

    @Autowired
    private MediationDefaults defaults;

    @Autowired
    private MediationMoves moves;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private TaskService tasks;

    private String reference;
    private String adviser;

    @BeforeEach
    void aRefusal() {
        reference = disputes.refused(NOTICE);
        adviser = disputes.mediator();
        steps.today(ASKED);
    }

    private MediationCase mediation() {
        return mediations.byReference(reference + "-M1");
    }

    private Deadline limit(RuleCode rule) {
        return ledger.find(reference + "-M1", rule).orElseThrow();
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    @Test
    void aFamilyThatWantsNoMediationHasItsCertificateInThreeWorkingDaysOverEaster() {
        steps.today(LocalDate.of(2027, 3, 24));
        String late = disputes.refused(LocalDate.of(2027, 3, 10));
        steps.today(LocalDate.of(2027, 3, 24));
        ProcessInstance instance = disputes.contact(late, adviser, "wish", "CERTIFICATE");

        assertThat(instance).hasBusinessKey(late + "-M1").isWaitingAt("issue-the-certificate");
        Task task = steps.task(instance, "issue-the-certificate");
        assertThat(steps.dueOf(task))
                .as("Good Friday, the weekend and Easter Monday do not count")
                .isEqualTo(LocalDate.of(2027, 3, 31).atTime(23, 59));
        assertThat(groups(task)).containsExactly(Groups.mediator(adviser));
        assertThat(steps.timerOf(late + "-M1", "certificate-date-missed"))
                .contains(LocalDate.of(2027, 4, 1).atStartOfDay());

        disputes.submit(instance, "issue-the-certificate");

        assertThat(instance).isEnded().hasPassed("certificate-issued").hasNotPassed("mediate", "certificate-stands");
        MediationCase closed = mediations.byReference(late + "-M1");
        assertThat(closed.getStatus()).isEqualTo(MediationCase.Status.CLOSED);
        assertThat(closed.getCertificateOn()).isEqualTo(LocalDate.of(2027, 3, 24));
    }

    @Test
    void aLateCertificateIsWarnedOfAndEscalated() {
        ProcessInstance instance = disputes.contact(reference, adviser, "wish", "CERTIFICATE");

        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 10, 17));

        assertThat(instance)
                .hasPassed("certificate-date-warned", "certificate-date-escalated")
                .isWaitingAt("issue-the-certificate");
        assertThat(steps.tasksOfCase(reference + "-M1", "record-delay-reason")).hasSize(1);
    }

    @Test
    void anEducationMediationIsArrangedHeldAndCertified() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        assertThat(instance).isWaitingAt("arrange-the-mediation").hasNotPassed("tell-each-icb");
        assertThat(groups(steps.task(instance, "arrange-the-mediation"))).containsExactly(Groups.CASEWORKERS);
        assertThat(steps.dueOf(steps.task(instance, "arrange-the-mediation")))
                .as("thirty days, weekends included")
                .isEqualTo(LocalDate.of(2026, 11, 11).atTime(23, 59));
        assertThat(steps.timerOf(reference + "-M1", "thirty-days-approaching"))
                .contains(LocalDate.of(2026, 11, 1).atStartOfDay());

        disputes.submit(
                instance,
                "arrange-the-mediation",
                "providerCode",
                adviser,
                "meetingOn",
                "2026-10-28",
                "laAttendee",
                "Jo Deciding");
        assertThat(groups(steps.task(instance, "record-the-mediation")))
                .containsExactlyInAnyOrder(Groups.CASEWORKERS, Groups.mediator(adviser));
        MediationSession session = mediations.sessions(mediation()).get(0);
        Deadline invitation = ledger.find(
                        reference + "-M1",
                        MediationRules.INVITE,
                        session.getId().toString())
                .orElseThrow();
        assertThat(invitation.getDueDate()).as("five working days before").isEqualTo(LocalDate.of(2026, 10, 21));
        assertThat(invitation.getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(mediations.attendees(mediation())).singleElement().satisfies(who -> {
            assertThat(who.getName()).isEqualTo("Jo Deciding");
            assertThat(who.isWithAuthority()).isTrue();
        });

        steps.today(LocalDate.of(2026, 10, 28));
        disputes.submit(instance, "record-the-mediation");

        assertThat(limit(MediationRules.ARRANGE).getStatus()).isEqualTo(Deadline.Status.MET);
        assertThat(mediation().getParentViews()).isEqualTo("We want help.");
        assertThat(mediation().getChildViews()).isEqualTo("I want a quiet room.");
        assertThat(instance)
                .hasPassed("agreement-settled")
                .isWaitingAt("issue-the-certificate")
                .hasNotPassed("deliver-agreement-point");
        assertThat(steps.dueOf(steps.task(instance, "issue-the-certificate")))
                .isEqualTo(LocalDate.of(2026, 11, 2).atTime(23, 59));
        assertThat(mediation().isOpen()).isTrue();
        disputes.submit(instance, "issue-the-certificate");
        assertThat(instance).isEnded().hasPassed("certificate-issued");
        assertThat(mediation().getStatus()).isEqualTo(MediationCase.Status.CLOSED);
    }

    @Test
    void healthIssuesGoToEachBoardWhileTheAuthorityArranges() {
        String first = disputes.icb();
        String second = disputes.icb();
        ProcessInstance instance = mixed(first, second);

        assertThat(instance).isWaitingAt("arrange-the-mediation", "pass-health-issues");
        List<Task> toTell = steps.tasksOfCase(reference + "-M1", "pass-health-issues");
        assertThat(toTell).hasSize(2).allSatisfy(task -> assertThat(steps.dueOf(task))
                .isEqualTo(LocalDate.of(2026, 10, 15).atTime(23, 59)));
        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 10, 16));
        assertThat(instance).hasPassed("health-date-warned", "health-date-escalated");
        toTell.forEach(task -> disputes.submit(task));
        assertThat(instance).hasPassed("issues-passed-on").isWaitingAt("arrange-the-mediation");

        Task arrange = steps.task(instance, "arrange-the-mediation");
        assertThatThrownBy(() -> disputes.submit(
                        arrange, "providerCode", adviser, "icb1Attendee", "Ila Board", "icb1Authority", true))
                .as("the second board has nobody")
                .hasMessageContaining("icb2Attendee");
        assertThatThrownBy(() -> disputes.submit(
                        arrange,
                        "providerCode",
                        adviser,
                        "icb1Attendee",
                        "Ila Board",
                        "icb1Authority",
                        true,
                        "icb2Attendee",
                        "Ollie Board"))
                .as("nobody comes without authority to settle")
                .hasMessageContaining("must be ticked");
        assertThat(mediations.sessions(mediation())).isEmpty();
        disputes.submit(
                arrange,
                "providerCode",
                adviser,
                "icb1Attendee",
                "Ila Board",
                "icb1Authority",
                true,
                "icb2Attendee",
                "Ollie Board",
                "icb2Authority",
                true);
        assertThat(mediations.attendees(mediation()))
                .extracting(MediationAttendee::getBody)
                .containsExactlyInAnyOrder(Arrangement.AUTHORITY, first, second);
    }

    private ProcessInstance mixed(String... icbs) {
        return disputes.contact(
                reference,
                adviser,
                "issues",
                "MIXED",
                "icbs",
                List.of(icbs),
                "healthProvisionWanted",
                "Speech therapy");
    }

    @Test
    void healthAloneIsArrangedByTheBoardWithinThirtyDaysOfBeingTold() {
        String icb = disputes.icb();
        ProcessInstance instance = disputes.contact(
                reference, adviser, "issues", "HEALTH_ONLY", "icbs", List.of(icb), "healthProvisionWanted", "Therapy");
        assertThat(instance).isWaitingAt("pass-health-issues").hasNotPassed("date-to-arrange");
        assertThat(ledger.find(reference + "-M1", MediationRules.ARRANGE)).isEmpty();

        steps.today(LocalDate.of(2026, 10, 14));
        disputes.submit(instance, "pass-health-issues");

        Task arrange = steps.task(instance, "arrange-the-mediation");
        assertThat(groups(arrange)).containsExactly("icb-" + icb.toLowerCase());
        assertThat(steps.dueOf(arrange))
                .as("thirty days from the day the board was told")
                .isEqualTo(LocalDate.of(2026, 11, 13).atTime(23, 59));
        disputes.submit(
                arrange,
                "providerCode",
                adviser,
                "laAttendee",
                "-",
                "laAuthority",
                "-",
                "icb1Attendee",
                "Ila Board",
                "icb1Authority",
                true);
        steps.today(LocalDate.of(2026, 10, 28));
        disputes.submit(
                instance,
                "record-the-mediation",
                "result",
                "FULL",
                "pointCount",
                "ONE",
                "point1Text",
                "Therapy each week",
                "point1Kind",
                "OTHER",
                "point1Body",
                icb);

        List<AgreementPoint> points = mediations.points(mediation());
        assertThat(points)
                .extracting(AgreementPoint::getKind)
                .containsExactly(PointKind.OTHER, PointKind.TELL_AUTHORITY);
        assertThat(due(points.get(0))).as("two weeks").isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(due(points.get(1))).as("the board tells us in one week").isEqualTo(LocalDate.of(2026, 11, 4));
        List<Task> deliver = steps.tasksOfCase(reference + "-M1", "deliver-agreement-point");
        assertThat(deliver).hasSize(2).allSatisfy(task -> assertThat(groups(task))
                .containsExactly("icb-" + icb.toLowerCase()));
        disputes.submit(instance, "issue-the-certificate");
        assertThat(mediation().isOpen()).as("points are open").isTrue();
        deliver.forEach(task -> disputes.submit(task));
        assertThat(instance).isEnded().hasPassed("agreement-settled");
        assertThat(mediation().isOpen()).isFalse();
    }

    private LocalDate due(AgreementPoint point) {
        return ledger.find(reference + "-M1", point.getRuleCode(), point.getId().toString())
                .orElseThrow()
                .getDueDate();
    }

    @Test
    void aPointThatIsNotDoneIsWarnedOfEscalatedAndExplained() {
        ProcessInstance instance = arranged();
        steps.today(LocalDate.of(2026, 10, 28));
        disputes.submit(
                instance,
                "record-the-mediation",
                "result",
                "PART",
                "pointCount",
                "TWO",
                "point1Text",
                "Write to the school",
                "point1Kind",
                "OTHER",
                "point1Body",
                "AUTHORITY",
                "point2Text",
                "Meet the family",
                "point2Kind",
                "OTHER",
                "point2Body",
                "AUTHORITY",
                "point2AgreedBy",
                "2026-12-18");
        List<AgreementPoint> points = mediations.points(mediation());
        assertThat(due(points.get(0))).isEqualTo(LocalDate.of(2026, 11, 11));
        assertThat(points.get(1).getRuleCode()).isEqualTo(MediationRules.AGREED_IN_WRITING);
        assertThat(due(points.get(1))).as("as agreed in writing").isEqualTo(LocalDate.of(2026, 12, 18));

        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 12));

        assertThat(instance).hasPassed("point-date-warned", "point-date-escalated");
        Task first = steps.tasksOfCase(reference + "-M1", "deliver-agreement-point").stream()
                .filter(task -> steps.dueOf(task).toLocalDate().equals(LocalDate.of(2026, 11, 11)))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> disputes.submit(first, "delivery", "NOT_YET"))
                .hasMessageContaining("say why the point was not done");
        disputes.submit(first, "delivery", "NOT_YET", "comment", "The school has closed.");

        AgreementPoint broken = mediations.points(mediation()).get(0);
        assertThat(broken.isOpen()).as("what was agreed binds").isTrue();
        assertThat(broken.getNotKeptBecause()).isEqualTo("The school has closed.");
        assertThat(limitOf(broken).isOpen()).isTrue();
        assertThat(limitOf(broken).isMissedOn(LocalDate.of(2026, 11, 12))).isTrue();
        Task again = taskOf(broken);
        assertThat(again.getId()).as("the task comes again").isNotEqualTo(first.getId());
        assertThat(steps.dueOf(again))
                .as("by the day it always had")
                .isEqualTo(LocalDate.of(2026, 11, 11).atTime(23, 59));

        assertThatThrownBy(() -> disputes.submit(again, "delivery", "SETTLED_OTHERWISE"))
                .hasMessageContaining("say how it was settled");
        disputes.submit(again, "delivery", "SETTLED_OTHERWISE", "comment", "The family agreed to another school.");
        assertThat(taskOf(broken)).isNull();
        assertThat(mediations.points(mediation()).get(0).getStatus()).isEqualTo(AgreementPoint.Status.SETTLED);
        assertThat(limitOf(broken).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThat(limitOf(broken).isMissedOn(LocalDate.of(2026, 11, 12)))
                .as("it was missed, whatever came of it later")
                .isTrue();
    }

    private Deadline limitOf(AgreementPoint point) {
        return ledger.find(reference + "-M1", point.getRuleCode(), point.getId().toString())
                .orElseThrow();
    }

    private Task taskOf(AgreementPoint point) {
        return steps.tasksOfCase(reference + "-M1", "deliver-agreement-point").stream()
                .filter(task -> point.getId().toString().equals(tasks.getVariable(task.getId(), "pointId")))
                .findFirst()
                .orElse(null);
    }

    @Test
    void onTheDayAfterTheThirtyDaysTheAuthorityIsToTellTheAdviserAndTheAdviserNeedNotWait() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 11));
        assertThat(instance).as("the thirtieth day is not over").hasNotPassed("thirty-days-missed");
        assertThatThrownBy(() -> defaults.certify(
                        reference + "-M1",
                        new MediationDefaults.Certificate(LocalDate.of(2026, 11, 11), AdviserTold.OWN_RECORD, null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("are not over");

        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 12));

        assertThat(instance).isWaitingAt("arrange-the-mediation", "tell-the-adviser", "certify-in-default");
        Task tell = steps.task(instance, "tell-the-adviser");
        Task certify = steps.task(instance, "certify-in-default");
        assertThat(groups(tell)).containsExactly(Groups.CASEWORKERS);
        assertThat(groups(certify)).containsExactly(Groups.mediator(adviser));
        assertThat(steps.dueOf(tell)).isEqualTo(LocalDate.of(2026, 11, 11).atTime(23, 59));
        assertThat(mediation().getCertificateRule())
                .as("the adviser is late with nothing before it is told")
                .isNull();

        disputes.submit(certify);

        assertThat(instance)
                .hasPassed("certified-in-default")
                .isWaitingAt("arrange-the-mediation")
                .isNotWaitingAt("tell-the-adviser", "issue-the-certificate")
                .hasNotPassed("adviser-told");
        assertThat(mediation().getCertificateOn()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(mediation().getAdviserToldBy()).isEqualTo(AdviserTold.FAMILY);
        assertThat(ledger.find(reference + "-M1", MediationRules.CERTIFY_NOT_ARRANGED))
                .as("nobody recorded an act of the authority")
                .isEmpty();
        assertThat(defaults.words(mediation()))
                .contains(
                        "Thirty days passed without mediation, to 11 November 2026", "the family, on 12 November 2026")
                .doesNotContain("authority");
        assertThat(rights.of(reference).get(0).getCertificateOn()).isEqualTo(LocalDate.of(2026, 11, 12));

        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-11-26");
        steps.today(LocalDate.of(2026, 11, 26));
        disputes.submit(instance, "record-the-mediation");
        assertThat(instance).isEnded().hasPassed("certificate-stands", "it-was-held");
        assertThat(mediation().isOpen()).isFalse();
    }

    @Test
    void anAdviserThatIsToldHasThreeWorkingDaysAndTheMediationMayStillBeHeld() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 12));

        disputes.submit(instance, "tell-the-adviser");

        assertThat(instance)
                .hasPassed("certificate-falls-due", "thirty-days-passed")
                .isWaitingAt("issue-the-certificate", "arrange-the-mediation")
                .isNotWaitingAt("certify-in-default", "tell-the-adviser");
        assertThat(steps.dueOf(steps.task(instance, "issue-the-certificate")))
                .as("three working days from the day it was told")
                .isEqualTo(LocalDate.of(2026, 11, 17).atTime(23, 59));
        assertThat(steps.timerOf(reference + "-M1", "certificate-date-missed"))
                .contains(LocalDate.of(2026, 11, 18).atStartOfDay());
        disputes.submit(instance, "issue-the-certificate");
        assertThat(defaults.words(mediation())).contains("the authority, on 12 November 2026");
        assertThat(mediation().isOpen()).as("it may still be held").isTrue();
        disputes.submit(instance, "arrange-the-mediation", "arrangement", "CANNOT");
        assertThat(instance).isEnded().hasPassed("not-arranged", "certificate-stands", "no-mediation");
    }

    @Test
    void aMediationThatIsHeldLateNeedsNobodyToBeTold() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-11-20");
        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 12));
        assertThat(instance).isWaitingAt("record-the-mediation", "tell-the-adviser", "certify-in-default");

        steps.today(LocalDate.of(2026, 11, 20));
        disputes.submit(instance, "record-the-mediation");

        assertThat(instance)
                .hasPassed("it-was-held")
                .isWaitingAt("issue-the-certificate")
                .isNotWaitingAt("tell-the-adviser", "certify-in-default");
        assertThat(mediation().getCertificateRule()).isEqualTo(MediationRules.CERTIFY_HELD);
    }

    @Test
    void anAdviserThatWasToldEarlyIsNotToldAgain() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        disputes.submit(instance, "arrange-the-mediation", "arrangement", "CANNOT", "mayBeHeldLater", true);

        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 12));

        assertThat(instance)
                .hasPassed("nothing-to-tell", "thirty-days-escalated")
                .isWaitingAt("arrange-the-mediation")
                .isNotWaitingAt("tell-the-adviser", "certify-in-default");
    }

    @Test
    void aMovedMediationKeepsWhatItWasAndItsThirtyDaysAndEverybodyInvitedIsInformed() {
        ProcessInstance instance = arranged();
        Deadline before = limit(MediationRules.ARRANGE);

        assertThatThrownBy(() -> moves.move(reference + "-M1", move("2026-10-28", "By video", "Jo Deciding"), seen()))
                .hasMessageContaining("nothing changes");
        assertThatThrownBy(() -> moves.move(reference + "-M1", move("2026-10-16", "By video", "Jo Deciding"), seen()))
                .hasMessageContaining("by 2026-10-09");
        assertThatThrownBy(() -> moves.move(reference + "-M1", move("2026-11-04", "By video", ""), seen()))
                .hasMessageContaining("name who comes for The authority");
        assertThat(mediations.sessions(mediation()))
                .as("a refusal changes nothing")
                .hasSize(1);

        moves.move(reference + "-M1", move("2026-11-04", "Town hall", "Sam Deciding"), seen());

        List<MediationSession> sessions = mediations.sessions(mediation());
        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).getMovedOn()).isEqualTo(ASKED);
        assertThat(sessions.get(0).getMoveReason()).isEqualTo("The family asked for another day.");
        assertThat(sessions.get(0).getCancelledOn()).as("nobody cancelled it").isNull();
        assertThat(mediations.currentSession(mediation()).getMeetingOn()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(mediations.currentSession(mediation()).getPlace()).isEqualTo("Town hall");
        assertThat(limit(MediationRules.ARRANGE).getDueDate()).isEqualTo(before.getDueDate());
        assertThat(instance).isWaitingAt("record-the-mediation");
        assertThat(jdbc.sql("select template from outgoing_message where case_reference = ? order by template")
                        .param(reference + "-M1")
                        .query(String.class)
                        .list())
                .contains("family-mediation-moved", "partner-mediation-moved");
    }

    private static MediationMoves.Move move(String on, String place, String who) {
        return new MediationMoves.Move(
                LocalDate.parse(on),
                place,
                ASKED,
                false,
                true,
                Map.of(Arrangement.AUTHORITY, who),
                "The family asked for another day.");
    }

    private ProcessInstance arranged() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-10-28");
        return instance;
    }

    @Test
    void aResultThatItsPointsContradictOrAPointThatCannotBeAgreedIsRefusedAndNothingHappens() {
        ProcessInstance instance = arranged();
        steps.today(LocalDate.of(2026, 10, 28));
        Task record = steps.task(instance, "record-the-mediation");

        assertThatThrownBy(() -> disputes.submit(record, "result", "FULL")).hasMessageContaining("pointCount");
        assertThatThrownBy(() -> disputes.submit(
                        record,
                        "result",
                        "FULL",
                        "pointCount",
                        "ONE",
                        "point1Text",
                        "Make a plan",
                        "point1Kind",
                        "MAKE_PLAN",
                        "point1Body",
                        "AUTHORITY"))
                .hasMessageContaining("cannot be agreed about the decision");
        assertThatThrownBy(() -> disputes.submit(
                        record,
                        "result",
                        "FULL",
                        "pointCount",
                        "ONE",
                        "point1Text",
                        "x",
                        "point1Kind",
                        "OTHER",
                        "point1Body",
                        "AUTHORITY",
                        "point1AgreedBy",
                        "2026-10-27"))
                .hasMessageContaining("must not be before the mediation");
        assertThatThrownBy(() -> disputes.submit(record, "heldOn", "2026-10-29"))
                .hasMessageContaining("must not be in the future");
        assertThat(mediation().getHeldOn()).isNull();
        assertThat(mediations.points(mediation())).isEmpty();
    }

    @Test
    void whatCannotBeArrangedIsToldAndCertifiedAndMayStillBeHeld() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        steps.letTimePass(reference + "-M1", LocalDate.of(2026, 11, 12));
        assertThat(instance).hasPassed("thirty-days-warned", "thirty-days-escalated");

        disputes.submit(instance, "arrange-the-mediation", "arrangement", "CANNOT", "mayBeHeldLater", true);

        assertThat(instance)
                .hasPassed("not-arranged")
                .isWaitingAt("issue-the-certificate", "arrange-the-mediation")
                .hasNotPassed("no-mediation");
        assertThat(steps.dueOf(steps.task(instance, "issue-the-certificate")))
                .isEqualTo(LocalDate.of(2026, 11, 17).atTime(23, 59));
        disputes.submit(instance, "issue-the-certificate");
        assertThat(mediation().isOpen()).as("it may still be held").isTrue();
        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-11-26");
        steps.today(LocalDate.of(2026, 11, 26));
        disputes.submit(instance, "record-the-mediation");

        assertThat(instance).isEnded().hasPassed("certificate-stands", "it-was-held");
        assertThat(mediation().isOpen()).isFalse();
        assertThat(limit(MediationRules.ARRANGE).isMetLate()).isTrue();
        assertThat(ledger.find(reference + "-M1", MediationRules.CERTIFY_HELD))
                .as("one certificate is enough")
                .isEmpty();
    }

    @Test
    void whatCannotBeArrangedAtAllEndsWithTheCertificate() {
        ProcessInstance instance = disputes.contact(reference, adviser);

        disputes.submit(instance, "arrange-the-mediation", "arrangement", "CANNOT");
        disputes.submit(instance, "issue-the-certificate");

        assertThat(instance).isEnded().hasPassed("no-mediation", "certificate-issued");
        assertThat(mediation().getNotArrangedReason()).isEqualTo("No mediator is free.");
        assertThat(limit(MediationRules.ARRANGE).getStatus()).isEqualTo(Deadline.Status.LAPSED);
    }

    @Test
    void aCancelledDateIsArrangedAgainOrEndsWithTheCertificateThatGoesWithWhoCancelled() {
        ProcessInstance instance = arranged();
        disputes.submit(instance, "record-the-mediation", "tookPlace", "CANCELLED");
        assertThat(instance).isWaitingAt("arrange-the-mediation");
        MediationSession cancelled = mediations.sessions(mediation()).get(0);
        assertThat(cancelled.getCancelledBy()).isEqualTo(Cancellation.By.AUTHORITY);
        assertThat(cancelled.getCancelReason()).isEqualTo("NO_AUTHORITY");

        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-11-02");
        assertThat(mediations.sessions(mediation())).hasSize(2);
        disputes.submit(
                instance, "record-the-mediation", "tookPlace", "CANCELLED", "cancelledBy", "FAMILY", "again", "END");

        assertThat(instance).hasPassed("given-up", "no-mediation").isWaitingAt("issue-the-certificate");
        assertThat(mediation().getCertificateRule()).isEqualTo(MediationRules.CERTIFY_DECLINED);
    }

    @Test
    void aDateCancelledByTheAuthorityForGoodIsAsIfItWasNotArranged() {
        ProcessInstance instance = arranged();

        disputes.submit(instance, "record-the-mediation", "tookPlace", "CANCELLED", "again", "END");

        assertThat(instance).isWaitingAt("issue-the-certificate");
        assertThat(mediation().getCertificateRule()).isEqualTo(MediationRules.CERTIFY_NOT_ARRANGED);
    }

    @Test
    void lessThanFiveWorkingDaysNoticeNeedsTheFamilysAgreement() {
        ProcessInstance instance = disputes.contact(reference, adviser);
        Task arrange = steps.task(instance, "arrange-the-mediation");

        assertThatThrownBy(() -> disputes.submit(arrange, "providerCode", adviser, "meetingOn", "2026-10-16"))
                .hasMessageContaining("by 2026-10-09");
        assertThat(mediations.sessions(mediation())).isEmpty();
        disputes.submit(arrange, "providerCode", adviser, "meetingOn", "2026-10-16", "shorterNoticeAgreed", true);

        assertThat(mediations.sessions(mediation()).get(0).isShorterNoticeAgreed())
                .isTrue();
    }

    @Test
    void aFamilyThatChangesItsMindHasItsCertificateAndNobodyArrangesAnyMore() {
        ProcessInstance instance = arranged();

        ending.withdraw(reference + "-M1", ASKED, "They will appeal", true, seen());

        assertThat(instance)
                .hasPassed("family-changes-its-mind")
                .isWaitingAt("issue-the-certificate")
                .isNotWaitingAt("record-the-mediation");
        assertThat(steps.dueOf(steps.task(instance, "issue-the-certificate")))
                .isEqualTo(LocalDate.of(2026, 10, 15).atTime(23, 59));
        assertThat(limit(MediationRules.ARRANGE).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        assertThatThrownBy(() -> ending.withdraw(reference + "-M1", ASKED, "Again", true, seen()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already due or issued");
        disputes.submit(instance, "issue-the-certificate");
        assertThat(instance).isEnded();
    }

    private Integer seen() {
        return mediation().getVersion();
    }

    @Test
    void aFamilyCanEndItWithoutACertificateAtAnyTime() {
        ProcessInstance instance = arranged();

        ending.withdraw(reference + "-M1", ASKED, "All is well now", false, seen());

        assertThat(instance).isEnded().hasPassed("mediation-closed").hasNotPassed("issue-the-certificate");
        assertThat(mediation().getStatus()).isEqualTo(MediationCase.Status.CLOSED);
        assertThat(mediation().getClosedReason()).isEqualTo("All is well now");
        assertThat(ledger.of(reference + "-M1")).noneMatch(Deadline::isOpen);
        assertThat(steps.timers(reference + "-M1")).isEmpty();
    }

    @Test
    void aMediationThatWasHeldCannotBeWithdrawnAndAnOldPageIsAConflict() {
        ProcessInstance instance = arranged();
        Integer old = seen();
        steps.today(LocalDate.of(2026, 10, 28));
        disputes.submit(instance, "record-the-mediation");

        assertThatThrownBy(() -> ending.withdraw(reference + "-M1", ASKED, "No", false, old))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Someone else changed this");
        assertThatThrownBy(() -> ending.withdraw(reference + "-M1", ASKED, "No", false, seen()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("was held");
    }

    @Test
    void aSecondContactAboutTheSameDecisionIsAConflict() {
        disputes.contact(reference, adviser);

        assertThatThrownBy(() -> disputes.contact(reference, adviser)).hasMessageContaining("already under way");
        assertThat(mediations.of(reference)).hasSize(1);
    }

    @Test
    void aReferenceOrADateOfBirthThatDoesNotMatchTellsNothing() {
        String told = "no decision with a right to mediation";
        assertThatThrownBy(() -> disputes.contact(reference, adviser, "childDateOfBirth", "2018-05-04"))
                .hasMessageContaining(told);
        assertThatThrownBy(() -> disputes.contact("EHC-1999-000001", adviser)).hasMessageContaining(told);
        assertThatThrownBy(() -> disputes.contact(reference + "-M1", adviser)).hasMessageContaining(told);
        assertThatThrownBy(() -> disputes.contact(reference, adviser, "contactedOn", "2026-09-30"))
                .hasMessageContaining("must not be before the notice");
        assertThatThrownBy(() -> disputes.contact(reference, adviser, "issues", "MIXED"))
                .hasMessageContaining("Integrated care boards");
        assertThat(mediations.of(reference)).isEmpty();
    }

    @Test
    void whoTriesDatesOfBirthIsStoppedAndTheCaseSaysSo() {
        List<String> groups = List.of(Groups.MEDIATION, Groups.mediator(adviser));
        for (int day = 10; day < 15; day++) {
            String wrong = "2018-05-" + day;
            assertThatThrownBy(() -> steps.as(
                            "guessing-" + adviser,
                            groups,
                            () -> disputes.contact(reference, adviser, "childDateOfBirth", wrong)))
                    .hasMessageContaining("no decision with a right to mediation");
        }
        assertThatThrownBy(() -> steps.as("guessing-" + adviser, groups, () -> disputes.contact(reference, adviser)))
                .as("the right one is no longer taken")
                .hasMessageContaining("too many contacts matched no decision");
        assertThat(mediations.of(reference)).isEmpty();
        assertThat(records.timeline(caseFiles.byReference(reference)))
                .filteredOn(entry -> entry.getText().contains("gave another date of birth"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getText()).contains("guessing-" + adviser));

        steps.as("casey", List.of(Groups.CASEWORKERS), () -> disputes.contact(reference, adviser));
        assertThat(mediations.of(reference)).as("the council still can").hasSize(1);
    }
}
