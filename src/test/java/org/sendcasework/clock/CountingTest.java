package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The counting forms, the table of limits, and what the table's reader refuses. */
class CountingTest {

    private static final Path TABLE = Path.of("processes/statutory-deadlines.dmn");

    private static List<StatutoryRule> rules(String table) {
        return new RuleTableReader().read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    private static StatutoryRule rule(String code) throws IOException {
        return rules(Files.readString(TABLE)).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "REQ-DECIDE-6W, 2026-01-05, 2026-02-16", "NOPLAN-16W, 2026-01-05, 2026-04-27",
        "FINAL-20W, 2026-01-05, 2026-05-25", "FINAL-20W, 2026-12-24, 2027-05-13",
        "REQ-DECIDE-6W, 2028-01-10, 2028-02-21", "FINAL-20W, 2028-01-10, 2028-05-29",
        "DRAFT-REPS-15D, 2026-12-14, 2026-12-28", "DRAFT-REPS-15D, 2027-03-22, 2027-04-05",
        "SCH-REPLY-15D, 2026-12-14, 2026-12-29", "DRAFT-SEND, 2026-09-07, 2026-12-26",
        "ADV-REPLY-6W, 2028-01-18, 2028-02-29",
    })
    void theWorkedExamplesOfTheLaw(String code, LocalDate trigger, LocalDate due) throws IOException {
        assertThat(rule(code).dueDate(trigger)).isEqualTo(due);
    }

    @Test
    void weeksAreSevenDaysOnTheSameWeekdayWhateverTheStart() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(3000));
            int weeks = 1 + random.nextInt(40);
            LocalDate due = CountingForm.WITHIN_WEEKS_OF.lastDay(start, weeks);
            assertThat(ChronoUnit.DAYS.between(start, due)).isEqualTo(7L * weeks);
            assertThat(due.getDayOfWeek()).isEqualTo(start.getDayOfWeek());
        }
    }

    @Test
    void legalLimitInternalTargetAndSen2DateAreThreeValues() throws IOException {
        StatutoryRule last = rule("FINAL-20W");
        LocalDate received = LocalDate.of(2026, 9, 7);
        assertThat(last.dueDate(received)).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(last.targetDate(received)).isEqualTo(LocalDate.of(2027, 1, 24));
        assertThat(last.sen2Date(received)).isEqualTo(LocalDate.of(2027, 1, 25));
        assertThat(rule("ADV-REPLY-6W").sen2Date(received)).isNull();
        assertThat(rule("DRAFT-REPS-15D").warnDate(received)).isEqualTo(received.plusDays(9));
    }

    @Test
    void daysBeginAndEndInLondonAcrossBothClockChanges() {
        assertThat(LegalDates.startOf(LocalDate.of(2026, 10, 25)).toInstant()).hasToString("2026-10-24T23:00:00Z");
        assertThat(LegalDates.startOf(LocalDate.of(2026, 10, 26)).toInstant()).hasToString("2026-10-26T00:00:00Z");
        assertThat(LegalDates.endOf(LocalDate.of(2027, 3, 27)).toInstant()).hasToString("2027-03-27T23:59:00Z");
        assertThat(LegalDates.endOf(LocalDate.of(2027, 3, 28)).toInstant()).hasToString("2027-03-28T22:59:00Z");
    }

    @Test
    void aChangeOfLawIsARowWithItsOwnDates() throws IOException {
        String table = Files.readString(TABLE);
        int begin = table.indexOf("<rule id=\"final-20w\">");
        String row = table.substring(begin, table.indexOf("</rule>", begin) + "</rule>".length());
        String old = row.replace("&gt;= date(\"2014-09-01\")", "[date(\"2014-09-01\")..date(\"2030-08-31\")]");
        String renewed = row.replace("\"final-20w", "\"final-20w-from-2030")
                .replace("2014-09-01", "2030-09-01")
                .replace("<text>20</text>", "<text>18</text>");
        List<StatutoryRule> both = rules(table.replace(row, old + renewed));

        assertThat(both.stream()
                        .filter(rule -> rule.code().equals("FINAL-20W") && rule.appliesTo(LocalDate.of(2030, 8, 31))))
                .singleElement()
                .extracting(StatutoryRule::amount)
                .isEqualTo(20);
        assertThat(both.stream()
                        .filter(rule -> rule.code().equals("FINAL-20W") && rule.appliesTo(LocalDate.of(2030, 9, 1))))
                .singleElement()
                .extracting(StatutoryRule::amount)
                .isEqualTo(18);
        assertThatThrownBy(() -> rules(table.replace(row, row + renewed)))
                .isInstanceOf(RuleTableException.class)
                .hasMessageContaining("final-20w-from-2030")
                .hasMessageContaining("overlaps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"EX-B\" | \"EX-Z\" | unknown exception set EX-Z",
                "\"DRAFT_SERVED\" | \"TEA_SERVED\" | TEA_SERVED",
                "\"WEEKS\" | \"FORTNIGHTS\" | goes with unit WEEKS",
                "<text>110</text> | <text>many</text> | many",
                "&gt;= date(\"2014-09-01\") | &gt; date(\"2014-09-01\") | effective dates must be",
            })
    void aRowThatCannotBeReadStopsTheStartWithTheRowNamed(String good, String bad, String message) throws IOException {
        String broken = Files.readString(TABLE).replace(good, bad);
        assertThatThrownBy(() -> rules(broken))
                .isInstanceOf(RuleTableException.class)
                .hasMessageContaining("statutory-deadlines.dmn, row ")
                .hasMessageContaining(message);
    }
}
