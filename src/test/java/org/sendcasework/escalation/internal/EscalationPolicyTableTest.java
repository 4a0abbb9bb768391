package org.sendcasework.escalation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.notification.MessageTemplates;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** The table of ladders: which ladder a deadline climbs, and what stops the start with the row named. */
@CaseworkTest
class EscalationPolicyTableTest {

    @Autowired
    private RuleBook rules;

    @Autowired
    private MessageTemplates templates;

    private String table;

    @BeforeEach
    void ours() throws IOException {
        table = Files.readString(Path.of("processes", "escalation-ladder.dmn"));
    }

    private EscalationPolicyTable read(String text) {
        return new EscalationPolicyTable(
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), rules, templates);
    }

    private String with(String cell, String before, String after) {
        String was = "<outputEntry id=\"" + cell + "\"><text>" + before + "</text>";
        assertThat(table).contains(was);
        return table.replace(was, was.replace(before, after));
    }

    @ParameterizedTest
    @CsvSource({
        "FINAL-20W, , Two weeks late: the senior responsible owner is notified",
        "ADV-REPLY-6W, MEDICAL, Escalated to the ICB commissioner; decide how to proceed",
        "ADV-REPLY-6W, PSYCHOLOGICAL, Escalated to the principal educational psychologist; decide how to proceed",
        "ADV-REPLY-6W, SENSORY_TEACHER, Decide how to proceed",
        "SCH-REPLY-15D, , Decide how to proceed",
        "MED-ARRANGE-30D, , A week late: the senior responsible owner is notified",
        "MED-HEALTH-30D, , Missed",
        "EAH-ANYTHING, , Five working days late: the senior responsible owner is notified",
        "DRAFT-SEND, , Missed",
    })
    void aDeadlineClimbsTheLadderThatFitsItMostExactly(String rule, String partner, String lastRung) {
        assertThat(read(table).stepsFor(new RuleCode(rule), partner))
                .isNotEmpty()
                .satisfies(steps -> assertThat(steps.get(0).rung()).isEqualTo(EscalationStepCodes.APPROACHING))
                .anyMatch(step ->
                        step.rung().equals(EscalationStepCodes.MISSED) && step.asks() == EscalationStep.Asks.REASON)
                .last()
                .satisfies(step -> assertThat(step.words()).isEqualTo(lastRung));
    }

    @Test
    void noRungOfTheFamilysOwnViewsSaysMissedOrAsksAnybodyForAnything() {
        assertThat(read(table).stepsFor(new RuleCode("ADV-VIEWS-6W"), "PARENT_VIEWS"))
                .isNotEmpty()
                .noneMatch(step -> step.rung().equals(EscalationStepCodes.MISSED))
                .allMatch(step -> step.asks() == EscalationStep.Asks.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "final-20w-week-before-offset|-7|-29|lies before the warning date of FINAL-20W, which is 28 days",
                "final-20w-approaching-offset|0|-1|lies before the warning date",
                "final-20w-due-unit|\"DAYS\"|\"WEEKS\"|WEEKS",
                "final-20w-due-asks|\"NOTHING\"|\"MONEY\"|MONEY",
                "final-20w-due-tells|\"CASE_TEAM team-due\"|\"CASE_TEAM no-such\"|there is no message no-such",
                "final-20w-due-tells|\"CASE_TEAM team-due\"|\"NEIGHBOURS team-due\"|NEIGHBOURS",
                "final-20w-due-tells|\"CASE_TEAM team-due\"|\"CASE_TEAM\"|must be written as AUDIENCE message",
                "final-20w-due-rung|\"DUE\"|\"MISSED\"|the escalation step MISSED is listed twice",
                "final-20w-due-rung|\"DUE\"|\"due today\"|an escalation step is a code",
            })
    void aRowThatCannotBeUnderstoodStopsTheStart(String cell, String before, String after, String why) {
        String row = cell.substring(0, cell.lastIndexOf('-'));
        assertThatThrownBy(() -> read(with(cell, before, after)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of the table escalation-ladder")
                .hasMessageContaining(after.contains("MISSED") ? "final-20w-missed" : row)
                .hasMessageContaining(why);
    }

    @Test
    void anUnknownRuleStopsTheStart() {
        assertThatThrownBy(() -> read(table.replace("\"NOPLAN-16W\"", "\"NOPLAN-16X\"")))
                .hasMessageContaining("There is no rule NOPLAN-16X");
    }
}
