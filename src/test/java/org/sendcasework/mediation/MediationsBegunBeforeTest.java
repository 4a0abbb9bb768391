package org.sendcasework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.internal.AdviserTold;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.MediationCourse;
import org.sendcasework.mediation.internal.PointOutcome;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Mediations that run under the model from before there were tasks about a default: the same ways are open to them. */
@CaseworkTest
class MediationsBegunBeforeTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 10, 12);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private MediationReferrals referrals;

    @Autowired
    private Mediations mediations;

    @Autowired
    private MediationCourse course;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    private String deployment;
    private String adviser;
    private String reference;
    private ProcessInstance before;

    @BeforeEach
    void aMediationOfTheEarlierModel() throws IOException {
        String caseReference = disputes.refused(ASKED.minusDays(11));
        adviser = disputes.mediator();
        steps.today(ASKED);
        DeploymentBuilder earlier =
                repository.createDeployment().addClasspathResource("engine-test/mediation-before-defaults.bpmn");
        for (String form : List.of(
                "pass-health-issues", "arrange-the-mediation", "record-the-mediation", "issue-the-certificate")) {
            earlier.addString(form + ".form", Files.readString(Path.of("forms", form + ".form")));
        }
        earlier.addString(
                "deliver-agreement-point.form",
                Files.readString(Path.of("forms/deliver-agreement-point.form"))
                        .replace("SETTLED_OTHERWISE", "NOT_DELIVERED"));
        deployment = earlier.deploy().getId();
        MediationCase opened = referrals.open(new MediationContact(
                caseReference,
                LocalDate.parse(DisputeSteps.BORN),
                adviser,
                ASKED,
                true,
                ASKED,
                MediationIssues.EDUCATION_AND_CARE,
                "We think Alex needs an assessment.",
                null,
                List.of()));
        reference = opened.getReference();
        before = runtime.startProcessInstanceByKey(
                "mediation-before-defaults", reference, referrals.routingFacts(opened));
    }

    @AfterEach
    void forgetTheEarlierModel() {
        SecurityContextHolder.clearContext();
        repository.deleteDeployment(deployment, true);
    }

    private static void signIn(String name, String... groups) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        name,
                        "",
                        AuthorityUtils.createAuthorityList(java.util.Arrays.stream(groups)
                                .map(group -> CurrentUser.GROUP + group)
                                .toArray(String[]::new))));
    }

    private Integer seen() {
        return mediations.byReference(reference).getVersion();
    }

    @Test
    void theAdviserCertifiesOnThePageWhenThirtyDaysHavePassedAndNobodyElseDoes() {
        steps.letTimePass(reference, LocalDate.of(2026, 11, 12));
        assertThat(before).isWaitingAt("arrange-the-mediation").hasPassed("thirty-days-escalated");
        MediationDefaults.Certificate certificate = new MediationDefaults.Certificate(
                LocalDate.of(2026, 11, 12), AdviserTold.FAMILY, LocalDate.of(2026, 11, 12));

        signIn("morgan", Groups.MANAGERS);
        assertThatThrownBy(() -> course.certify(reference, certificate, "sent", Map.of(), seen()))
                .hasMessageContaining("by the mediation adviser alone");
        assertThat(mediations.byReference(reference).getCertificateOn()).isNull();

        signIn("emery", Groups.MEDIATION, Groups.mediator(adviser));
        course.certify(reference, certificate, "The certificate was sent to the family", Map.of(), seen());
        SecurityContextHolder.clearContext();

        assertThat(mediations.byReference(reference).getCertificateOn()).isEqualTo(LocalDate.of(2026, 11, 12));
        assertThat(mediations.byReference(reference).getCertifiedBy()).isEqualTo("emery");
        disputes.submit(before, "arrange-the-mediation", "arrangement", "CANNOT");
        assertThat(before).isEnded().hasPassed("certificate-stands");
    }

    @Test
    void aPointThatWasNotDoneStaysOpenAndIsSettledOnThePage() {
        disputes.submit(before, "arrange-the-mediation", "providerCode", adviser, "meetingOn", "2026-10-28");
        steps.today(LocalDate.of(2026, 10, 28));
        disputes.submit(
                before,
                "record-the-mediation",
                "result",
                "FULL",
                "pointCount",
                "ONE",
                "point1Text",
                "Write to the school",
                "point1Kind",
                "OTHER",
                "point1Body",
                "AUTHORITY");
        AgreementPoint point =
                mediations.points(mediations.byReference(reference)).get(0);

        assertThatThrownBy(() -> disputes.submit(
                        before, "deliver-agreement-point", "delivery", "NOT_DELIVERED", "comment", "It has closed."))
                .as("the earlier model would end the point here")
                .hasMessageContaining("a point that was not done stays open");
        assertThat(before).isWaitingAt("deliver-agreement-point");

        signIn("casey", Groups.CASEWORKERS);
        course.settle(reference, 1, PointOutcome.NOT_YET, LocalDate.of(2026, 10, 28), "It has closed.", seen());
        assertThat(mediations.point(point.getId()).isOpen()).isTrue();
        assertThat(before).isWaitingAt("deliver-agreement-point");
        course.settle(
                reference,
                1,
                PointOutcome.SETTLED_OTHERWISE,
                LocalDate.of(2026, 10, 28),
                "The family agreed to a visit instead.",
                seen());
        SecurityContextHolder.clearContext();

        assertThat(mediations.point(point.getId()).getStatus()).isEqualTo(AgreementPoint.Status.SETTLED);
        assertThat(before).isNotWaitingAt("deliver-agreement-point").isWaitingAt("issue-the-certificate");
        disputes.submit(before, "issue-the-certificate");
        assertThat(before).isEnded();
    }
}
