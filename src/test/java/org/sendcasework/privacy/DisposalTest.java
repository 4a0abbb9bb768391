package org.sendcasework.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A case is kept for its time and no longer, unless a hold stands; what is disposed of is gone everywhere. */
@CaseworkTest
class DisposalTest {

    private static final String REASON = "reason";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Documents documents;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "Zq" + UUID.randomUUID().toString().substring(0, 8);
    private String reference;
    private Path file;

    @BeforeEach
    void aCaseThatClosedLongAgo() throws Exception {
        steps.today(LocalDate.of(2026, 9, 7));
        reference =
                steps.request(LocalDate.of(2026, 9, 7), "childFamilyName", mark).getBusinessKey();
        documents.add(
                caseFiles.byReference(reference), "Report " + mark, "a.txt", mark.getBytes(StandardCharsets.UTF_8));
        UUID message = jdbc.sql("select id from outgoing_message where case_reference = :reference limit 1")
                .param("reference", reference)
                .query(UUID.class)
                .single();
        file = Path.of("target/outbox", message + ".txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, mark);
        jdbc.sql("update person set date_of_birth = '1990-01-01', looked_after = false where family_name = :mark")
                .param("mark", mark)
                .update();
        jdbc.sql("update case_file set outcome = 'NO_PLAN', outcome_on = '2000-01-01' where reference = :reference")
                .param("reference", reference)
                .update();
    }

    @AfterEach
    void leaveNothingToOtherTests() {
        jdbc.sql("update case_file set outcome = null, outcome_on = null where reference = :reference")
                .param("reference", reference)
                .update();
        jdbc.sql("update retention_rule set years = 31 where record_class = 'NO_PLAN'")
                .update();
    }

    private void endItsProcesses() {
        for (String like : List.of(reference, reference + "-%")) {
            runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(like).list().stream()
                    .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                    .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "Test", true, true));
        }
    }

    private ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                .with(user("drew").authorities(new SimpleGrantedAuthority("GROUP_" + Groups.DATA_PROTECTION))));
    }

    private ResultActions dispose() throws Exception {
        return ask(post("/retention/cases/" + reference).param(REASON, "Nobody needs it"));
    }

    /** Every table of the database that has a row in which the mark stands. */
    private List<String> tablesWith(String text) {
        return jdbc.sql("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " where c.relkind = 'r' and n.nspname in ('public', 'audit')"
                        + " and xpath_exists('//row', query_to_xml(format('select 1 from %I.%I t where t::text like %L',"
                        + " n.nspname, c.relname, :like), false, false, ''))")
                .param("like", "%" + text + "%")
                .query(String.class)
                .list();
    }

    @Test
    void whatIsDisposedOfIsGoneEverywhereAndACertificateStays() throws Exception {
        endItsProcesses();
        ask(get("/retention")).andExpect(content().string(containsString(reference)));
        assertThat(tablesWith(mark)).contains("person", "document");

        String certificate = dispose()
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(tablesWith(mark)).isEmpty();
        assertThat(tablesWith(reference)).containsExactlyInAnyOrder("disposal", "entry");
        assertThat(file).doesNotExist();
        ask(get(certificate))
                .andExpect(content().string(containsString("Document content: 1")))
                .andExpect(content().string(containsString("Files in the outbox: 1")))
                .andExpect(content().string(containsString("31 years from the date of birth")));
    }

    @Test
    void aHoldKeepsACaseUntilItIsLifted() throws Exception {
        endItsProcesses();
        ask(post("/retention/holds/new").param("reference", reference).param(REASON, "A claim"))
                .andExpect(status().is3xxRedirection());

        dispose().andExpect(status().isConflict());
        assertThat(caseFiles.find(reference)).isPresent();

        UUID hold = jdbc.sql("select id from legal_hold where reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .single();
        ask(post("/retention/holds/" + hold).param(REASON, "The claim is over")).andExpect(status().is3xxRedirection());
        dispose().andExpect(status().is3xxRedirection());
    }

    @Test
    void aCaseWithWorkUnderWayIsNotDisposedOf() throws Exception {
        dispose().andExpect(status().isConflict()).andExpect(content().string(containsString("under way")));
    }

    @Test
    void theScheduleDecidesWhatIsDueAndRefusesWhatIsNoNumberOfYears() throws Exception {
        String rule = "/retention/rules/NO_PLAN";
        int version = jdbc.sql("select version from retention_rule where record_class = 'NO_PLAN'")
                .query(Integer.class)
                .single();
        ask(post(rule)
                        .param("countedFrom", "DATE_OF_BIRTH")
                        .param("years", "0")
                        .param("source", "Ours")
                        .param("version", String.valueOf(version)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Years must be a whole number from 1 to 150")));
        ask(post(rule)
                        .param("countedFrom", "DATE_OF_BIRTH")
                        .param("years", "45")
                        .param("source", "Ours")
                        .param("version", String.valueOf(version)))
                .andExpect(status().is3xxRedirection());

        ask(get("/retention")).andExpect(content().string(not(containsString(reference))));
        dispose().andExpect(status().isNotFound());
        ask(post(rule)
                        .param("countedFrom", "DATE_OF_BIRTH")
                        .param("years", "31")
                        .param("source", "Ours")
                        .param("version", String.valueOf(version)))
                .andExpect(status().isConflict());
    }
}
