package org.sendcasework.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** A bank holiday is proclaimed: every open date in working days moves in the same step, and no other. */
@CaseworkTest
class WorkingDayCorrectionsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** A Tuesday in a year that no other test uses, so that the shared calendar is not disturbed. */
    private static final LocalDate PROCLAIMED = LocalDate.of(2043, 10, 6);

    private static final LocalDate AWARE = LocalDate.of(2043, 10, 1);

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private BankHolidays bankHolidays;

    @Autowired
    private CalendarDayRepository days;

    @Autowired
    private MockMvc mvc;

    private String reference;

    @BeforeEach
    void deadlinesAcrossTheDay() {
        reference = "HOLIDAY-" + NUMBERS.incrementAndGet();
        ledger.open(reference, new RuleCode("TR-15WD"), AWARE);
        ledger.open(reference, new RuleCode("MED-CERT-NO-3WD"), PROCLAIMED.plusDays(7));
        ledger.open(reference, new RuleCode("FINAL-20W"), AWARE);
    }

    @AfterEach
    void takeTheDayBack() {
        days.findByDay(PROCLAIMED)
                .ifPresent(day -> bankHolidays.apply(
                        new BankHolidayChange.TakeBackDay(PROCLAIMED, day.getVersion()), "Test is over"));
        ledger.lapseAll(reference, AWARE, "Test is over");
    }

    private LocalDate due(String rule) {
        return ledger.find(reference, new RuleCode(rule)).orElseThrow().getDueDate();
    }

    private void proclaim() {
        bankHolidays.apply(
                new BankHolidayChange.AddDay(PROCLAIMED, "Jubilee of King Alder", "Proclamation"), "A jubilee");
    }

    @Test
    void datesThatCountAcrossTheDayMoveAndOthersStay() {
        LocalDate transfer = due("TR-15WD");
        LocalDate certificate = due("MED-CERT-NO-3WD");
        LocalDate last = due("FINAL-20W");

        proclaim();

        assertThat(due("TR-15WD")).isEqualTo(transfer.plusDays(1));
        assertThat(due("MED-CERT-NO-3WD")).isEqualTo(certificate);
        assertThat(due("FINAL-20W")).as("weeks count every day").isEqualTo(last);
        assertThat(ledger.changesOf(reference)).singleElement().satisfies(change -> {
            assertThat(change.getRuleCode()).isEqualTo(new RuleCode("TR-15WD"));
            assertThat(change.getDueDateBefore()).isEqualTo(transfer);
            assertThat(change.getReason()).isEqualTo("A jubilee");
        });
        assertThat(ledger.deriveAgain("Again"))
                .noneMatch(change -> change.getCaseReference().equals(reference));
    }

    @Test
    void whatWasDoneBeforeKeepsTheDateThatAppliedThen() {
        LocalDate transfer = due("TR-15WD");
        ledger.meet(reference, new RuleCode("TR-15WD"), transfer);
        proclaim();
        assertThat(due("TR-15WD")).isEqualTo(transfer);
    }

    @Test
    void thePageShowsWhatWouldMoveBeforeItIsConfirmed() throws Exception {
        LocalDate transfer = due("TR-15WD");
        mvc.perform(post("/calendar/preview")
                        .param("kind", "add")
                        .param("year", "2043")
                        .param("day", PROCLAIMED.toString())
                        .param("name", "Jubilee of King Alder")
                        .param("source", "Proclamation")
                        .param("reason", "A jubilee")
                        .with(user("ada").authorities(new SimpleGrantedAuthority("GROUP_camunda-admin")))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(reference),
                                containsString("Transfer the plan where the move was not known in time"))));
        assertThat(due("TR-15WD")).isEqualTo(transfer);
        assertThat(days.findByDay(PROCLAIMED)).isEmpty();
        assertThat(ledger.changesOf(reference)).isEmpty();
    }
}
