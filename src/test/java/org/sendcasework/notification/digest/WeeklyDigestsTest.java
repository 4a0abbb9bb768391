package org.sendcasework.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.TeamDetails;
import org.sendcasework.casefile.TeamScope;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each service and each manager is told on Monday how things stand, with figures that can be counted by hand. */
@CaseworkTest
class WeeklyDigestsTest {

    /** Far from the dates of every other test. */
    private static final LocalDate RECEIVED = LocalDate.of(2031, 1, 6);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private WeeklyDigests digests;

    @Autowired
    private AdviceService advice;

    @Autowired
    private PartnerServices services;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CaseworkTeams teams;

    @Autowired
    private CaseTeams caseTeams;

    @Autowired
    private TestSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void resetTheClock() {
        identity.deleteUser("digest-manager");
    }

    private ProcessInstance asked(LocalDate received) {
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.submit(instance, "choose-advisers");
        return instance;
    }

    private void give(ProcessInstance instance, AdviceKind kind) {
        String id = advice.of(instance.getBusinessKey()).stream()
                .filter(request -> request.getKind() == kind)
                .findFirst()
                .orElseThrow()
                .getId()
                .toString();
        Task task = steps.tasksOfCase(instance.getBusinessKey(), "give-advice").stream()
                .filter(candidate -> id.equals(runtime.getVariable(candidate.getExecutionId(), "adviceRequestId")))
                .findFirst()
                .orElseThrow();
        steps.submit(task);
    }

    private Map<String, Object> digest(String template, String recipient, LocalDate week) {
        return jdbc.sql("select * from outgoing_message where template = ? and recipient_key = ? and once_key like ?")
                .params(template, recipient, "DIGEST:" + week + "%")
                .query()
                .singleRow();
    }

    @Test
    void aServiceReadsItsOwnFiguresBesideThoseOfAll() {
        if (services.byCode("DIG-T").isEmpty()) {
            services.add(List.of(new PartnerService(
                    "DIG-T",
                    "Ambershire Sensory Service",
                    "VIRTUAL_SCHOOL",
                    Groups.CASEWORKERS,
                    "dig@ambershire.example")));
        }
        // Due on 17 February 2031: one of five kinds in time, four late
        ProcessInstance first = asked(RECEIVED);
        steps.today(RECEIVED.plusDays(30));
        give(first, AdviceKind.MEDICAL);
        // Due on 5 May 2031, within the week of the digest
        asked(LocalDate.of(2031, 3, 24));
        LocalDate monday = LocalDate.of(2031, 4, 28);
        steps.today(monday.plusDays(3));
        jdbc.sql("update advice_request set kind = 'VIRTUAL_SCHOOL' where kind = 'MEDICAL' and requested_on >= ?")
                .param(RECEIVED)
                .update();

        digests.write();
        digests.write();

        String body = (String) digest("digest-service", "DIG-T", monday).get("body");
        assertThat(body)
                .contains("Service: Ambershire Sensory Service")
                .contains("Open requests: 1\n", "Due this week: 1\n", "Late: 0\n")
                .contains("you replied in time: 100% of 1\n");
        assertThat(body).containsPattern("All services replied in time: 25% of 4\n");
    }

    @Test
    void aManagerReadsHowManyOpenCasesEachTeamHas() {
        String locality = "Digest " + UUID.randomUUID();
        LocalDate monday = LocalDate.of(2033, 1, 3);
        steps.today(monday);
        String urn = settings.school(locality, SettingPhase.PRIMARY);
        CaseworkTeam held =
                teams.add(new TeamDetails("Held by " + locality, new TeamScope(Set.of(locality), Set.of()), true));
        steps.request(monday, "settingUrn", urn);
        steps.request(monday, "settingUrn", urn);
        steps.request(monday);
        long without = caseTeams.withoutTeam();
        assertThat(without).isPositive();

        digests.write();

        assertThat(digest("digest-manager", "MANAGERS", monday).get("body").toString())
                .containsPattern("Open cases by team: .*" + held.getName() + " 2, .*no team " + without + "\n");
    }

    @Test
    void aManagerWithAnAddressIsWrittenToByNameOfAccountAndTheOthersAsARole() {
        LocalDate monday = LocalDate.of(2032, 1, 5);
        ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf(LocalDateTime.of(2032, 1, 5, 7, 0)));
        digests.write();
        assertThat(digest("digest-manager", "MANAGERS", monday).get("body").toString())
                .contains("Letters waiting to be posted: ")
                .contains("Deadlines met in the last quarter: ");

        accounts.create("digest-manager", "Dee Gest", "a-long-enough-password", List.of(Groups.MANAGERS));
        User manager = identity.createUserQuery().userId("digest-manager").singleResult();
        manager.setEmail("dee@ambershire.example");
        identity.saveUser(manager);
        ClockUtil.setCurrentTime(java.sql.Timestamp.valueOf(LocalDateTime.of(2032, 1, 12, 7, 0)));
        runTheMondayProcess();

        assertThat(digest("digest-manager", "digest-manager", monday.plusDays(7)))
                .containsEntry("recipient_kind", "USER");
        assertThat(jdbc.sql(
                                "select count(*) from outgoing_message where once_key like 'DIGEST:2032-01-12:ROLE:MANAGERS'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void runTheMondayProcess() {
        Job start = management
                .createJobQuery()
                .processDefinitionKey("weekly-digest")
                .timers()
                .list()
                .get(0);
        management.executeJob(start.getId());
        ProcessInstance monday = runtime.createProcessInstanceQuery()
                .processDefinitionKey("weekly-digest")
                .singleResult();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(monday.getId())
                .singleResult()
                .getId());
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("weekly-digest")
                        .count())
                .isZero();
    }
}
