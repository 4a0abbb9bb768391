package org.sendcasework.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.shared.InvalidInputException;

/** How the list of GOV.UK is read, and what is said about one that is broken. */
class BankHolidayFileTest {

    private static final String GOOD =
            """
            {"england-and-wales": {"division": "england-and-wales", "events": [
              {"title": "New Year’s Day", "date": "2028-01-03", "notes": "Substitute day", "bunting": true},
              {"title": "Good Friday", "date": "2028-04-14", "notes": "", "bunting": false}]},
             "scotland": {"division": "scotland", "events": [
              {"title": "St Andrew’s Day", "date": "2028-11-30", "notes": "", "bunting": true}]},
             "northern-ireland": {"division": "northern-ireland", "events": []}}
            """;

    @Test
    void onlyEnglandAndWalesCounts() {
        assertThat(BankHolidayFile.read("\uFEFF" + GOOD))
                .isEqualTo(Map.of(
                        2028,
                        Map.of(
                                LocalDate.of(2028, 1, 3), "New Year’s Day (substitute day)",
                                LocalDate.of(2028, 4, 14), "Good Friday")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"england-and-wales\" | {england | file | not a list of bank holidays in JSON",
                "\"england-and-wales\": | \"england\": | england-and-wales | is missing",
                "\"events\": [ | \"events\": [], \"were\": [ | england-and-wales.events | at least one",
                "\"2028-01-03\" | \"3 January\" | england-and-wales.events[0].date | must be a date",
                "\"2028-04-14\" | \"2028-02-30\" | england-and-wales.events[1].date | 2028-02-30",
                "\"date\": \"2028-04-14\", | '' | england-and-wales.events[1].date | is missing",
                "2028-04-14 | 2028-01-03 | england-and-wales.events[1].date | listed twice",
                "\"Good Friday\" | \" \" | england-and-wales.events[1].title | must not be empty",
            })
    void aBrokenFileIsRefusedWithThePlaceNamed(String good, String bad, String field, String rule) {
        String broken = GOOD.replace(good, bad);
        assertThat(broken).isNotEqualTo(GOOD);

        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> BankHolidayFile.read(broken));
        assertThat(refused.field()).isEqualTo(field);
        assertThat(refused.rule()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"''", "not JSON", "[]", "null", "42"})
    void whatIsNoListAtAllIsRefused(String content) {
        InvalidInputException refused =
                catchThrowableOfType(InvalidInputException.class, () -> BankHolidayFile.read(content));
        assertThat(refused.field()).isEqualTo("file");
    }
}
