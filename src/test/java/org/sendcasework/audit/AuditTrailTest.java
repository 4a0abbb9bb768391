package org.sendcasework.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.Audited;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever somebody sees, changes, takes away or is refused is in the audit trail, and stays there. */
@CaseworkTest
class AuditTrailTest {

    private static final String PASSWORD = "a-long-enough-password";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String worker = "w" + UUID.randomUUID().toString().substring(0, 8);
    private String reference;

    @BeforeEach
    void aCase() {
        // A day on which no other test has a request, so that lists of the day are short
        steps.today(LocalDate.of(2026, 9, 19));
        reference = steps.request(LocalDate.of(2026, 9, 19)).getBusinessKey();
    }

    private void ask(MockHttpServletRequestBuilder request, String group) throws Exception {
        mvc.perform(request.with(csrf())
                .with(user(worker).authorities(new SimpleGrantedAuthority("GROUP_" + group)))
                .with(sent -> {
                    sent.setRemoteAddr("192.0.2.7");
                    return sent;
                }));
    }

    /** The entries of this test's user, as act, place and subjects. */
    private List<String> trail() {
        return jdbc.sql("select act || ' ' || coalesce(place, '') || ' ' || array_to_string(subjects, ' ')"
                        + " from audit.entry where actor = :actor order by seq")
                .param("actor", worker)
                .query(String.class)
                .list();
    }

    private String detailsOfLast(String actor) {
        return jdbc.sql("select details::text from audit.entry where actor = :actor order by seq desc limit 1")
                .param("actor", actor)
                .query(String.class)
                .single();
    }

    @Test
    void anOpenedCaseFileIsARead() throws Exception {
        ask(get("/cases/" + reference), Groups.CASEWORKERS);

        assertThat(trail())
                .singleElement()
                .asString()
                .startsWith("READ GET /cases/{reference} ")
                .contains(reference);
        assertThat(jdbc.sql("select address from audit.entry where actor = :actor")
                        .param("actor", worker)
                        .query(String.class)
                        .single())
                .isEqualTo("192.0.2.7");
    }

    @Test
    void theEntryOfADownloadNamesTheDocument() throws Exception {
        UUID document = UUID.fromString(
                jdbc.sql("select id::text from document where case_id = (select id from case_file where reference = ?)"
                                + " limit 1")
                        .param(reference)
                        .query(String.class)
                        .optional()
                        .orElseGet(this::added));

        ask(get("/cases/" + reference + "/documents/" + document), Groups.CASEWORKERS);

        assertThat(trail())
                .singleElement()
                .asString()
                .startsWith("EXPORT ")
                .contains(reference)
                .contains("document:" + document);
    }

    private String added() {
        return documents
                .add(
                        caseFiles.byReference(reference),
                        "Letter",
                        "letter.txt",
                        "Plain words".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .getId()
                .toString();
    }

    @Test
    void aSearchIsKeptWithItsTermsAndWhomItReturned() throws Exception {
        ask(get("/cases?q=" + reference), Groups.CASEWORKERS);

        assertThat(trail())
                .singleElement()
                .asString()
                .startsWith("SEARCH GET /cases ")
                .contains(reference);
        assertThat(detailsOfLast(worker)).contains("\"q\": \"" + reference + "\"");
    }

    @Test
    void aListAndAFileThatLoadNoRecordNameTheirCasesAllTheSame() throws Exception {
        ask(get("/dashboard/kpis/requests-received/cases?from=2026-09-19&to=2026-09-19"), Groups.MANAGERS);
        ask(get("/dashboard/kpis/requests-received/cases.csv?from=2026-09-19&to=2026-09-19"), Groups.MANAGERS);
        ask(get("/stuck/" + reference), Groups.MANAGERS);

        assertThat(trail()).hasSize(3).allMatch(entry -> entry.contains(reference));
        assertThat(trail().get(1)).startsWith("EXPORT");
    }

    @Test
    void aRefusalByAddressAndOneByRecordAreKept() throws Exception {
        ask(get("/cases/" + reference), Groups.ANALYSTS);
        ask(get("/cases/EHC-2026-999999"), Groups.CASEWORKERS);

        assertThat(trail()).hasSize(2).allMatch(entry -> entry.startsWith("REFUSED "));
        assertThat(trail().get(1)).contains("EHC-2026-999999");
    }

    @Test
    void aChangeNamesTheFieldsAndNoValue() throws Exception {
        steps.as(
                worker,
                List.of(Groups.CASEWORKERS),
                () -> transaction.executeWithoutResult(status -> documents.add(
                        caseFiles.byReference(reference),
                        "Zebra words",
                        "zebra.txt",
                        "Zebra".getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        assertThat(trail().get(trail().size() - 1)).startsWith("CHANGE ").contains(reference);
        assertThat(detailsOfLast(worker)).contains("Document new").doesNotContain("ebra");
    }

    @Test
    void whatIsRolledBackIsNotInTheTrail() {
        steps.as(
                worker,
                List.of(Groups.CASEWORKERS),
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(Audited.rights(java.util.Map.of("what", "test")));
                    status.setRollbackOnly();
                }));

        assertThat(trail()).isEmpty();
    }

    @Test
    void signInsAndFailedOnesAreKeptButNoNameThatIsNoAccount() throws Exception {
        accounts.create(worker, "Wil Worker", PASSWORD, List.of(Groups.CASEWORKERS));
        mvc.perform(post("/sign-in").with(csrf()).param("username", worker).param("password", PASSWORD));
        mvc.perform(post("/sign-in").with(csrf()).param("username", worker).param("password", "wrong"));
        mvc.perform(post("/sign-in")
                .with(csrf())
                .param("username", "my secret " + worker)
                .param("password", "x"));

        assertThat(trail()).extracting(entry -> entry.split(" ")[0]).containsExactly("SIGN_IN", "SIGN_IN_FAILED");
        assertThat(jdbc.sql("select count(*) from audit.entry where details::text like :name or actor like :name")
                        .param("name", "%my secret " + worker + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aChangedRightIsKeptWhoeverMakesIt() {
        accounts.create(worker, "Wil Worker", PASSWORD, List.of(Groups.CASEWORKERS));
        steps.as("admin", List.of(Groups.ADMINISTRATORS), () -> identity.deleteMembership(worker, Groups.CASEWORKERS));

        assertThat(detailsOfLast("admin")).contains("membership", "delete", worker, Groups.CASEWORKERS);
    }

    @Test
    void nobodyChangesAnEntry() {
        for (String statement :
                List.of("update audit.entry set actor = 'x'", "delete from audit.entry", "truncate audit.entry")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("only ever added to");
        }
    }
}
