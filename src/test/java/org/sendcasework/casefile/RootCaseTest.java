package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case of a mediation or an appeal, as the database keeps it. */
@CaseworkTest
class RootCaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private DeadlineLedger ledger;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EHC-2026-000123",
                "EHC-2026-000123-M1",
                "EHC-2026-000123-A12",
                "EHC-2026-000123-M123",
                "EAH-2026-000007",
                "Alex Sample",
                ""
            })
    void theDatabaseFindsTheSameRootAsTheSoftware(String reference) {
        for (String table : List.of("deadline", "escalation", "contact_promise", "outgoing_message")) {
            String expression = jdbc.sql(
                            "select generation_expression from information_schema.columns where table_schema ="
                                    + " current_schema() and table_name = ? and column_name = 'root_case_reference'")
                    .param(table)
                    .query(String.class)
                    .single();
            assertThat(jdbc.sql("select " + expression + " from (select cast(? as varchar) as case_reference) asked")
                            .param(reference)
                            .query(String.class)
                            .single())
                    .as(table)
                    .isEqualTo(WorkReference.rootOf(reference));
        }
    }

    @Test
    void aCaseFindsTheOpenDatesOfItsMediationsAndNotThoseOfOthers() {
        String reference = disputes.refused(LocalDate.of(2026, 10, 5));
        String other = disputes.refused(LocalDate.of(2026, 10, 5));
        disputes.contact(other, disputes.mediator());
        String mediation = disputes.contact(reference, disputes.mediator()).getBusinessKey();

        assertThat(ledger.openOfWholeCase(reference))
                .isSortedAccordingTo((a, b) -> a.getDueDate().compareTo(b.getDueDate()))
                .extracting(Deadline::getCaseReference)
                .contains(mediation)
                .allMatch(found -> WorkReference.rootOf(found).equals(reference));
    }
}
