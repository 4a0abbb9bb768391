package org.sendcasework.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.escalation.process.EscalationSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The dates that a model reads for its tasks and timers. */
@CaseworkTest
class ProcessClockTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private ProcessClock clock;

    @Autowired
    private EscalationSteps escalation;

    private final DelegateExecution execution = mock(DelegateExecution.class);
    private String reference;

    @BeforeEach
    void aCase() {
        reference = "MODEL-" + NUMBERS.incrementAndGet();
        when(execution.getProcessBusinessKey()).thenReturn(reference);
    }

    @Test
    void aTaskIsDueLateOnItsLastDayAndMissedWhenTheNextBegins() {
        ledger.open(reference, new RuleCode("FINAL-20W"), RECEIVED);
        assertThat(clock.due(execution, "FINAL-20W")).isEqualTo(Instant.parse("2027-01-25T23:59:00Z"));
        assertThat(clock.missed(execution, "FINAL-20W")).isEqualTo(Instant.parse("2027-01-26T00:00:00Z"));
        assertThat(clock.approaching(execution, "FINAL-20W")).isEqualTo(Instant.parse("2026-12-28T00:00:00Z"));
    }

    @Test
    void eachSubjectHasItsOwnDates() {
        ledger.open(reference, new RuleCode("ADV-REPLY-6W"), RECEIVED, "one");
        ledger.open(reference, new RuleCode("ADV-REPLY-6W"), RECEIVED.plusDays(7), "two");
        assertThat(clock.due(execution, "ADV-REPLY-6W", "one")).isEqualTo(Instant.parse("2026-10-19T22:59:00Z"));
        assertThat(clock.due(execution, "ADV-REPLY-6W", "two")).isEqualTo(Instant.parse("2026-10-26T23:59:00Z"));
        assertThat(clock.missed(execution, "ADV-REPLY-6W", "two")).isEqualTo(Instant.parse("2026-10-27T00:00:00Z"));
        assertThat(clock.approaching(execution, "ADV-REPLY-6W", "one"))
                .isBefore(clock.due(execution, "ADV-REPLY-6W", "one"));
    }

    @Test
    void aMissingDeadlineIsNamedAndNeverGuessed() {
        assertThatThrownBy(() -> clock.due(execution, "FINAL-20W"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Case " + reference + " has no deadline FINAL-20W to read a date from");
    }

    @Test
    void aModelThatNamesARuleWhichDoesNotExistIsRefused() {
        assertThatThrownBy(() -> clock.due(execution, "FINAL-19W"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule FINAL-19W");
        assertThatThrownBy(() -> escalation.missed(execution, "FINAL-19W"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule FINAL-19W");
    }
}
