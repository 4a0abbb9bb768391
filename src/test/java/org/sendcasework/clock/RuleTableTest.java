package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.clock.internal.Combination;
import org.sendcasework.clock.internal.CountingForm;
import org.sendcasework.clock.internal.RollForward;
import org.sendcasework.clock.internal.RuleTableException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

/** The table of limits: what a row becomes, and what the reader refuses with the row named. */
class RuleTableTest {

    private static final String TABLE = LawTable.text();

    private static String row(String code) {
        int begin = TABLE.indexOf("<rule id=\"" + code + "\">");
        return TABLE.substring(begin, TABLE.indexOf("</rule>", begin) + "</rule>".length());
    }

    private static RuleBook book(String table) {
        return new RuleBook(new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** The table with the 20 weeks becoming 18 for requests received from 1 September 2030. */
    private static String withShorterLimitFrom2030() {
        String row = row("final-20w");
        String old = row.replace("&gt;= date(\"2014-09-01\")", "[date(\"2014-09-01\")..date(\"2030-08-31\")]");
        String renewed = row.replace("\"final-20w", "\"final-20w-from-2030")
                .replace("2014-09-01", "2030-09-01")
                .replace("<text>20</text>", "<text>18</text>");
        return TABLE.replace(row, old + renewed);
    }

    @Test
    void aRowBecomesARuleWithEverythingItSays() {
        assertThat(LawTable.rule("REQ-DECIDE-6W"))
                .isEqualTo(new StatutoryRule(
                        new RuleCode("REQ-DECIDE-6W"),
                        "Decide whether to assess and notify the family",
                        new Limb(Trigger.REQUEST_RECEIVED, 6, CountingForm.WITHIN_WEEKS_OF, null),
                        Combination.NONE,
                        null,
                        RollForward.NONE,
                        14,
                        1,
                        42,
                        ExceptionSet.EX_A,
                        ActingParty.LOCAL_AUTHORITY,
                        "SEND Regulations 2014 r.5(1)",
                        "as soon as practicable, and in any event within 6 weeks of receiving a request",
                        Certainty.V,
                        LocalDate.of(2014, 9, 1),
                        null));
        StatutoryRule appeal = LawTable.rule("APPEAL-LATER-OF");
        assertThat(appeal.combination()).isEqualTo(Combination.LATER_OF);
        assertThat(appeal.second())
                .isEqualTo(new Limb(Trigger.MEDIATION_CERTIFICATE, 1, CountingForm.WITHIN_MONTHS_OF, null));
        assertThat(appeal.rollForward()).isEqualTo(RollForward.TRIBUNAL_RULE_12);
        assertThat(appeal.sen2Days()).isNull();
        assertThat(LawTable.rule("PT-15FEB").first().calendarDate()).isEqualTo(MonthDay.of(2, 15));
    }

    @Test
    void everyLimitSaysWhatAReaderNeeds() {
        List<StatutoryRule> rules = LawTable.rules();
        assertThat(rules).hasSizeGreaterThanOrEqualTo(100);
        assertThat(rules).extracting(StatutoryRule::code).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.wording()).as(rule.code().text()).hasSizeBetween(10, 160);
            assertThat(rule.regulation()).as(rule.code().text()).isNotBlank();
            assertThat(rule.trigger().words()).as(rule.code().text()).startsWith("the ");
        });
    }

    @Test
    void aDateOfTheFamilyIsARightAndADateOfAnyoneElseADuty() {
        assertThat(LawTable.rules())
                .filteredOn(StatutoryRule::isRightOfTheFamily)
                .extracting(StatutoryRule::code)
                .containsExactlyInAnyOrder(
                        new RuleCode("ADV-VIEWS-6W"),
                        new RuleCode("DRAFT-REPS-15D"),
                        new RuleCode("DRAFT-REISSUE"),
                        new RuleCode("AM-REPS-15D"),
                        new RuleCode("RA-REPS-15D"),
                        new RuleCode("MED-CONTACT-2M"),
                        new RuleCode("APPEAL-LATER-OF"),
                        new RuleCode("APPEAL-XMAS-AUG"),
                        new RuleCode("APPEAL-LATE"),
                        new RuleCode("PB-ASK"),
                        new RuleCode("DET-REPS-15D"));
    }

    @Test
    void aChangeOfLawIsARowWithItsOwnDates() {
        RuleBook book = book(withShorterLimitFrom2030());
        assertThat(book.rule(new RuleCode("FINAL-20W"), LocalDate.of(2030, 8, 31))
                        .amount())
                .isEqualTo(20);
        assertThat(book.rule(new RuleCode("FINAL-20W"), LocalDate.of(2030, 9, 1))
                        .amount())
                .isEqualTo(18);
        assertThat(book.versions(new RuleCode("FINAL-20W")))
                .extracting(StatutoryRule::effectiveTo)
                .containsExactly(LocalDate.of(2030, 8, 31), null);
        assertThat(book.version(new RuleCode("FINAL-20W"), LocalDate.of(2014, 9, 1))
                        .amount())
                .isEqualTo(20);
        assertThatThrownBy(() -> book.version(new RuleCode("FINAL-20W"), LocalDate.of(2015, 9, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FINAL-20W")
                .hasMessageContaining("2015-09-01")
                .hasMessageContaining("Put its row back");
    }

    @Test
    void twoVersionsMayNotOverlap() {
        String row = row("final-20w");
        String renewed = row.replace("\"final-20w", "\"final-20w-from-2030").replace("2014-09-01", "2030-09-01");
        assertThatThrownBy(() -> LawTable.rules(TABLE.replace(row, row + renewed)))
                .isInstanceOf(RuleTableException.class)
                .hasMessageContaining("final-20w-from-2030")
                .hasMessageContaining("overlaps");
        String ended = row.replace("&gt;= date(\"2014-09-01\")", "[date(\"2014-09-01\")..date(\"2030-09-01\")]");
        assertThatThrownBy(() -> LawTable.rules(TABLE.replace(row, ended + renewed)))
                .as("the last day of one and the first of the other are the same")
                .isInstanceOf(RuleTableException.class);
        assertThatThrownBy(() -> LawTable.rules(TABLE.replace(row, renewed + ended)))
                .as("in whatever order")
                .isInstanceOf(RuleTableException.class);
    }

    @Test
    void aRuleAppliesFromItsFirstToItsLastDay() {
        StatutoryRule rule = book(withShorterLimitFrom2030())
                .versions(new RuleCode("FINAL-20W"))
                .get(0);
        assertThat(rule.appliesTo(LocalDate.of(2014, 8, 31))).isFalse();
        assertThat(rule.appliesTo(LocalDate.of(2014, 9, 1))).isTrue();
        assertThat(rule.appliesTo(LocalDate.of(2030, 8, 31))).isTrue();
        assertThat(rule.appliesTo(LocalDate.of(2030, 9, 1))).isFalse();
    }

    @Test
    void anUnknownRuleOrADayBeforeTheLawIsAnError() {
        RuleBook book = new RuleBook(new FileSystemResource(LawTable.FILE));
        assertThat(book.knows(new RuleCode("FINAL-20W"))).isTrue();
        assertThat(book.knows(new RuleCode("FINAL-19W"))).isFalse();
        assertThat(book.all()).hasSameSizeAs(LawTable.rules());
        assertThatThrownBy(() -> book.rule(new RuleCode("FINAL-19W"), LocalDate.of(2026, 9, 7)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FINAL-19W");
        assertThatThrownBy(() -> book.rule(new RuleCode("FINAL-20W"), LocalDate.of(2014, 8, 31)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2014-08-31");
        assertThatThrownBy(() -> new RuleBook(new FileSystemResource("processes/none.dmn")))
                .isInstanceOf(java.io.UncheckedIOException.class)
                .hasMessageContaining("none.dmn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "req-decide-6w | \"EX-A\" | \"EX-Z\" | unknown exception set EX-Z",
                "draft-reps-15d | \"DRAFT_SERVED\" | \"TEA_SERVED\" | TEA_SERVED",
                "final-20w | \"WEEKS\" | \"FORTNIGHTS\" | goes with unit WEEKS",
                "draft-send | <text>110</text> | <text>many</text> | many",
                "draft-send | <text>110</text> | <text>0</text> | does not go with amount 0",
                "draft-send | <text>14</text> | <text>-14</text> | warnDaysBefore is negative",
                "tr-day | <text>0</text> | <text>2</text> | does not go with amount 2",
                "pt-15feb | \"--02-15\" | \"--02-30\" | --02-30",
                "pt-15feb | \"--02-15\" | null | needs a calendar date",
                "final-20w-calendarDate | <text>null</text> | <text>\"--02-15\"</text> | takes no calendar date",
                "appeal-later-of | \"LATER_OF\" | \"NONE\" | a second event needs LATER_OF or EARLIER_OF",
                "appeal-later-of | \"LATER_OF\" | \"BOTH_OF\" | BOTH_OF",
                "appeal-later-of | \"MEDIATION_CERTIFICATE\" | \"DRAFT_SERVED\" | has no name to ask for it by",
                "appeal-later-of | \"TRIBUNAL_RULE_12\" | \"TRIBUNAL_RULE_13\" | TRIBUNAL_RULE_13",
                "draft-reps-15d | \"Parent or young person\" | \"Parent or the young person\" | there is no acting party named Parent or the young person",
                "final-20w | \"Local authority\" | \"Local Authority\" | there is no acting party named Local Authority",
                "final-20w | \"Local authority\" | \"\" | there is no acting party named",
                "final-20w | \"V\" | \"X\" | X",
                "final-20w | \"Send the final plan\" | \"\" | name is missing",
                "final-20w | &gt;= date(\"2014-09-01\") | &gt; date(\"2014-09-01\") | effective dates must be",
                "final-20w | &gt;= date(\"2014-09-01\") | &gt;= date(\"2014-09-31\") | 2014-09-31",
                "final-20w | &gt;= date(\"2014-09-01\") | [date(\"2014-09-01\")..date(\"2014-08-31\")] | before it begins",
            })
    void aRowThatCannotBeReadStopsTheStartWithTheRowNamed(String id, String good, String bad, String message) {
        int begin = TABLE.indexOf("id=\"" + id + "\"");
        int at = TABLE.indexOf(good, begin);
        String broken = TABLE.substring(0, at) + bad + TABLE.substring(at + good.length());
        assertThatThrownBy(() -> LawTable.rules(broken))
                .isInstanceOf(RuleTableException.class)
                .hasMessageContaining("statutory-deadlines.dmn, row " + id.replace("-calendarDate", ""))
                .hasMessageContaining(message);
    }
}
