package org.sendcasework.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The page of service standards: recovery plans with their actions, and who may change them. */
@CaseworkTest
class StandardPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    private static RequestPostProcessor in(String group) {
        return user("ada").authorities(new SimpleGrantedAuthority("GROUP_" + group));
    }

    private UUID anActionOfAPlan() {
        UUID recovery = UUID.randomUUID();
        UUID action = UUID.randomUUID();
        jdbc.sql("insert into standard_recovery (id, reference, provider_code, standard, opened_on, stage, plan,"
                        + " plan_agreed_on, review_on) values (?, ?, 'GONE', ?, '2026-11-02', 'REVIEW', 'Fill two posts',"
                        + " '2026-11-09', '2026-12-07')")
                .param(recovery)
                .param("REC-T-" + recovery.toString().substring(0, 8))
                .param("EAH-T-" + recovery.toString().substring(0, 8).toUpperCase(Locale.ROOT))
                .update();
        jdbc.sql("insert into recovery_action (id, recovery_id, position, action, owner, due_on) values (?, ?, 1,"
                        + " 'Recruit two therapists', 'service lead', '2027-01-29')")
                .param(action)
                .param(recovery)
                .update();
        return action;
    }

    @Test
    void theSroAndIcbPlaceLeadershipSeePlansAndRecordActionsOthersReadOrNot() throws Exception {
        UUID action = anActionOfAPlan();
        String done = "/eah/standards/actions/" + action + "/done";
        mvc.perform(get("/eah/standards").with(in("sro")))
                .andExpect(content()
                        .string(allOf(
                                containsString("Fill two posts"),
                                containsString("Recruit two therapists"),
                                containsString("/done"))));
        mvc.perform(get("/eah/standards").with(in("analysts")))
                .andExpect(content().string(allOf(containsString("Fill two posts"), not(containsString("/done")))));
        mvc.perform(post(done).with(csrf()).with(in("analysts"))).andExpect(status().isForbidden());
        mvc.perform(post(done).with(csrf()).with(in("eah-triage"))).andExpect(status().isForbidden());
        mvc.perform(post(done).with(csrf()).with(in("icb-place")))
                .andExpect(flash().attribute("done", containsString("done")));
        mvc.perform(post(done).with(csrf()).with(in("icb-place")))
                .andExpect(flash().attribute("error", containsString("already")));
        mvc.perform(post("/eah/standards/actions/" + UUID.randomUUID() + "/done")
                        .with(csrf())
                        .with(in("sro")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aProviderReadsItsOwnJudgementAndRecoveryPlanAndNoOther() throws Exception {
        anActionOfAPlan();
        String code = "OWN" + UUID.randomUUID().toString().substring(0, 8);
        String group = "specialist-teachers";
        jdbc.sql("insert into partner_service (id, code, name, discipline, group_id)"
                        + " values (gen_random_uuid(), ?, 'Own Service', 'EAH', ?)")
                .params(code, group)
                .update();
        jdbc.sql("update standard_recovery set provider_code = ?, plan = 'Their own plan' where id ="
                        + " (select recovery_id from recovery_action order by id limit 1)")
                .param(code)
                .update();
        UUID ofAnother = anActionOfAPlan();

        mvc.perform(get("/eah/standards").with(in(group)))
                .andExpect(content()
                        .string(allOf(containsString("Their own plan"), not(containsString("Fill two posts")))));
        mvc.perform(get("/eah/standards/results").with(in(group))).andExpect(status().isOk());
        mvc.perform(post("/eah/standards/actions/" + ofAnother + "/done")
                        .with(csrf())
                        .with(in(group)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aManagerNeedNotWaitForTheMorning() throws Exception {
        mvc.perform(post("/eah/standards/judge").with(csrf()).with(in("sro"))).andExpect(status().isForbidden());
        mvc.perform(post("/eah/standards/judge").with(csrf()).with(in("managers")))
                .andExpect(flash().attribute("done", containsString("being judged")));
        var waiting = management
                .createJobQuery()
                .processDefinitionKey("service-standards-check")
                .messages()
                .list();
        assertThat(waiting).as("a job, so that it is retried").isNotEmpty();
        waiting.forEach(job -> management.executeJob(job.getId()));
    }
}
