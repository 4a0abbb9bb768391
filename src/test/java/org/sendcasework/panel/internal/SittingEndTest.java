package org.sendcasework.panel.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** A sitting that nobody ended, or whose item nobody took, becomes somebody's task before the dates of its items. */
@CaseworkTest
class SittingEndTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate SIX_WEEKS = LocalDate.of(2026, 10, 19);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final String END = "end-the-sitting";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Panel panel;
    private Sitting sitting;
    private ProcessInstance instance;

    @BeforeEach
    void aSittingWithAnItem() {
        steps.today(RECEIVED);
        panel = panelSteps.panel(RECEIVED);
        sitting = panelSteps.sitting(panel, DAY);
        instance = steps.request(RECEIVED, "childFamilyName", "Sittingend");
        steps.consider(instance);
        steps.submit(instance, "prepare-the-papers");
    }

    @AfterEach
    void leaveNothingOfOtherSittings() {
        panelSteps.retire(panel);
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("sitting-end")
                .list()
                .forEach(left -> runtime.deleteProcessInstance(left.getId(), "End of the test"));
        jdbc.sql("delete from deadline where case_reference like 'SIT-%'").update();
    }

    /** The check of the morning, as the job executor runs it. */
    private void theMorningOf(LocalDate day) {
        steps.today(day);
        Job daily = management
                .createJobQuery()
                .processDefinitionKey("sitting-check")
                .timers()
                .singleResult();
        management.executeJob(daily.getId());
        management
                .createJobQuery()
                .processDefinitionKey("sitting-check")
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(sitting.getReference())
                .taskDefinitionKey(END)
                .list();
    }

    private ProcessInstance work() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(sitting.getReference(), "sitting-end")
                .singleResult();
    }

    private Deadline deadline() {
        return ledger.find(sitting.getReference(), SittingEnds.END).orElseThrow();
    }

    private AgendaItem item() {
        return agenda.of(sitting.getId()).get(0);
    }

    private PanelQuestion question() {
        return questions.of(instance.getBusinessKey()).get(0);
    }

    @Test
    void theMorningOfItsDayMakesASittingATaskDueOnThatDayAndOnlyOnce() {
        theMorningOf(DAY.minusDays(1));
        assertThat(open()).as("its day has not come").isEmpty();

        theMorningOf(DAY);
        theMorningOf(DAY.plusDays(1));

        assertThat(open()).singleElement().satisfies(task -> {
            assertThat(steps.dueOf(task)).isEqualTo(DAY.atTime(23, 59)).isBefore(SIX_WEEKS.atStartOfDay());
            assertThat(tasks.getIdentityLinksForTask(task.getId()))
                    .extracting(IdentityLink::getGroupId)
                    .containsExactlyInAnyOrder(Groups.PANEL, Groups.MANAGERS);
            assertThat(forms.getTaskFormVariables(task.getId()).get("taskHint").toString())
                    .contains("never opened", "Still on its agenda: 1", "Mon 19 Oct 2026");
        });
        assertThat(item().isListed()).as("the check itself decides nothing").isTrue();
        assertThat(deadline().getDueDate()).isEqualTo(DAY);
    }

    @Test
    void aSittingOfLongBeforeThatNobodyEndedIsFoundAsWell() throws Exception {
        theMorningOf(DAY.plusWeeks(4));

        assertThat(open()).singleElement().satisfies(task -> assertThat(steps.dueOf(task))
                .isEqualTo(DAY.atTime(23, 59)));
        assertThat(pageOfThePanel()).contains("Not ended");
    }

    private String pageOfThePanel() throws Exception {
        return mvc.perform(get("/panels/" + panel.getId())
                        .with(user("manager").authorities(new SimpleGrantedAuthority("GROUP_managers"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aSittingThatDidNotTakePlaceGivesItsItemsToAnOfficer() {
        theMorningOf(DAY);
        assertThatThrownBy(() -> panelSteps.asChair(() -> steps.submit(open().get(0), "sittingEnd", "HELD")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("never opened");
        assertThat(sittings.byId(sitting.getId()).isPlanned()).isTrue();
        assertThat(deadline().isOpen()).isTrue();
        ProcessInstance work = work();

        panelSteps.asChair(() -> steps.submit(
                open().get(0), "sittingEnd", "NOT_HELD", "cancelReason", "The chair was ill and nobody came"));

        assertThat(work).isEnded().hasPassed("sitting-ended");
        assertThat(sittings.byId(sitting.getId()).getState()).isEqualTo(Sitting.State.CANCELLED);
        assertThat(item().getState()).isEqualTo(AgendaItem.State.LOST);
        assertThat(question().getRoute()).isEqualTo(PanelQuestion.Route.NO_SITTING);
        assertThat(steps.dueOf(steps.task(instance, "decide-whether-to-assess")))
                .as("the date in law stays")
                .isEqualTo(SIX_WEEKS.atTime(23, 59));
        assertThat(deadline().getStatus()).isEqualTo(Deadline.Status.MET);
    }

    @Test
    void anOpenSittingThatTheChairForgotIsEndedByAManager() {
        panelSteps.open(sitting);
        theMorningOf(DAY.plusDays(1));
        assertThatThrownBy(() -> panelSteps.asManager(
                        () -> steps.submit(open().get(0), "sittingEnd", "NOT_HELD", "cancelReason", "Nobody knows")))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("it took place");
        assertThat(sittings.byId(sitting.getId()).isOpen()).isTrue();

        panelSteps.asManager(() -> steps.submit(open().get(0), "minutesNotes", "The first item took all morning."));

        Sitting ended = sittings.byId(sitting.getId());
        assertThat(ended.isHeld()).isTrue();
        assertThat(ended.getClosedBy()).isEqualTo("manager");
        assertThat(ended.getNotes()).isEqualTo("The first item took all morning.");
        assertThat(item().getState()).isEqualTo(AgendaItem.State.LOST);
        assertThat(deadline().isMetLate()).isTrue();
    }

    @Test
    void endedOnItsPageTheTaskIsWithdrawn() {
        theMorningOf(DAY);
        ProcessInstance work = work();
        panelSteps.open(sitting);
        panelSteps.close(sitting);

        assertThat(work).isEnded().hasPassed("nothing-left-to-end").hasNotPassed("sitting-ended");
        assertThat(open()).isEmpty();
        assertThat(deadline().getStatus()).isEqualTo(Deadline.Status.MET);
        theMorningOf(DAY.plusDays(1));
        assertThat(open()).isEmpty();
    }

    @Test
    void cancelledBeforeItsDayASittingIsNobodysTask() {
        panelSteps.cancel(sitting);
        theMorningOf(DAY);

        assertThat(open()).isEmpty();
        assertThat(ledger.find(sitting.getReference(), SittingEnds.END)).isEmpty();
    }
}
