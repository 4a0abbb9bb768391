package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.assessment.internal.ChangedDecisions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** The authority changes its own refusal: the case goes on by its first dates, and what hung on the refusal ends. */
@CaseworkTest
class ChangedDecisionTest {

    private static final LocalDate NOTICE = LocalDate.of(2026, 10, 1);
    private static final LocalDate CHANGED = LocalDate.of(2026, 11, 5);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private ChangedDecisions decisions;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private RightsOfAppeal rights;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    private CaseFile caseFile(String reference) {
        return caseFiles.byReference(reference);
    }

    private void change(String reference) {
        steps.as(
                "morgan",
                List.of(Groups.MANAGERS),
                () -> decisions.change(
                        reference,
                        new ChangedDecisions.Change(
                                "Jo Lead, head of SEND", CHANGED, "A new report shows it.", "We looked at it again."),
                        caseFile(reference).getVersion()));
    }

    private ProcessInstance running(String reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference, AssessmentRequests.PROCESS)
                .singleResult();
    }

    @Test
    void aRefusalToAssessIsChangedAndTheFirstDatesStand() {
        String reference = disputes.refused(NOTICE);
        Decision refusal = records.latest(caseFile(reference), Decision.Kind.WHETHER_TO_ASSESS)
                .orElseThrow();
        steps.today(CHANGED);

        change(reference);

        ProcessInstance work = running(reference);
        assertThat(work).isWaitingAt("send-decision-letter");
        assertThat(caseFile(reference).isOpen()).isTrue();
        assertThat(caseFile(reference).getOutcome())
                .as("the refusal stays in the record")
                .isEqualTo(CaseOutcome.ASSESSMENT_REFUSED);
        assertThat(records.decisions(caseFile(reference))).hasSize(2).anySatisfy(kept -> {
            assertThat(kept.getId()).isEqualTo(refusal.getId());
            assertThat(kept.getOutcome()).isEqualTo("REFUSE");
            assertThat(kept.getFamilyNotifiedOn()).isEqualTo(NOTICE);
        });
        Decision changed = records.latest(caseFile(reference), Decision.Kind.WHETHER_TO_ASSESS)
                .orElseThrow();
        assertThat(changed.attribution()).isEqualTo("Changed by the authority itself on 5 November 2026");
        assertThat(changed.getAuthority()).isEqualTo("Decided by Jo Lead, head of SEND");
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow())
                .satisfies(last -> assertThat(last.isOpen()).isTrue())
                .satisfies(last -> assertThat(last.getDueDate()).isEqualTo(LocalDate.of(2027, 1, 19)));
        assertThat(rights.of(reference)).singleElement().satisfies(right -> {
            assertThat(right.getStatus()).isEqualTo(AppealRight.Status.TAKEN_BACK);
            assertThat(ledger.isOpen(
                            reference,
                            new RuleCode("APPEAL-LATER-OF"),
                            right.getId().toString()))
                    .isFalse();
        });
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference, "right-of-appeal")
                        .count())
                .isZero();
        assertThat(records.notices(caseFile(reference)))
                .as("no letter before somebody read it")
                .noneMatch(notice -> notice.getKind() == NoticeKind.WILL_ASSESS);

        steps.submit(work, "send-decision-letter", "letter", "We assess after all.");

        assertThat(records.notices(caseFile(reference)))
                .filteredOn(notice -> notice.getKind() == NoticeKind.WILL_ASSESS)
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.getBody()).contains("We assess after all.", "Ambershire Council"));
        assertThat(work).isWaitingAt("choose-advisers");
        steps.adviseAll(work);
        steps.draftAndServe(work);
        assertThat(ledger.find(reference, AssessmentRules.SEND_DRAFT)
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
    }

    @Test
    void aDecisionNotToIssueIsChangedAndGoesOnWithTheDraft() {
        String reference = disputes.noPlan(NOTICE);
        String adviser = disputes.mediator();
        steps.today(NOTICE.plusDays(3));
        ProcessInstance mediation = disputes.contact(reference, adviser);
        steps.today(CHANGED);

        change(reference);

        ProcessInstance work = running(reference);
        steps.submit(work, "send-decision-letter");
        assertThat(work).isWaitingAt("draft-the-plan").hasNotPassed("assess-needs");
        assertThat(mediation).as("there is nothing left to mediate").isEnded();
        assertThat(ledger.find(reference, AssessmentRules.FINAL).orElseThrow().getDueDate())
                .isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(ledger.find(reference, AssessmentRules.TELL_CHANGE)
                        .orElseThrow()
                        .getStatus())
                .isEqualTo(Deadline.Status.MET);
    }

    @Test
    void onlyAManagerChangesItWithReasonAndADayAfterTheNoticeAndOnlyWhereARefusalStands() {
        String reference = disputes.refused(NOTICE);
        steps.today(CHANGED);
        Integer version = caseFile(reference).getVersion();
        ChangedDecisions.Change good = new ChangedDecisions.Change("Jo", CHANGED, "Report", "Reasons");

        assertThatThrownBy(() -> decisions.change(reference, good, version))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("manager");
        steps.as("morgan", List.of(Groups.MANAGERS), () -> {
            assertThatThrownBy(() -> decisions.change(
                            reference, new ChangedDecisions.Change(" ", CHANGED, "Report", "Reasons"), version))
                    .hasMessageContaining("decidedBy");
            assertThatThrownBy(() -> decisions.change(
                            reference, new ChangedDecisions.Change("Jo", NOTICE.minusDays(1), "Report", "R"), version))
                    .hasMessageContaining("the notice of the refusal");
            assertThatThrownBy(() -> decisions.change(reference, good, version + 1))
                    .isInstanceOf(ConflictException.class);
        });
        assertThat(caseFile(reference).isOpen()).isFalse();
        change(reference);
        assertThatThrownBy(() -> change(reference)).isInstanceOf(ConflictException.class);

        String planned = disputes.planned(NOTICE);
        assertThatThrownBy(() -> change(planned))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no refusal");
    }

    @Test
    void whileAnAppealIsOpenTheAuthorityConcedesItInstead() {
        String reference = disputes.refused(NOTICE);
        disputes.appeal(reference, "leaveGiven", true, "leaveOn", steps.todayText());
        steps.today(CHANGED);

        assertThatThrownBy(() -> change(reference))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(reference + "-A1")
                .hasMessageContaining("no longer opposes");
        assertThat(caseFile(reference).isOpen()).isFalse();
        assertThat(records.decisions(caseFile(reference))).hasSize(1);
    }
}
