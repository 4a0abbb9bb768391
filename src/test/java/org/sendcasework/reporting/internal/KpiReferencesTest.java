package org.sendcasework.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

/** What an entry says of others must be true, or the start stops and says which. */
class KpiReferencesTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final String ENTRY =
            """
            - code: requests
              name: Requests
              why: Demand
              numerator: Requests
              exclusions: None
              source: Case file
              owner: Head
              cadence: Monthly
              direction: NONE
              unit: NUMBER
              version: 1
              since: '2026-11-25'
              section: Requests
              kind: COUNT
              fact: CASE
              counted-on: received_on
              among: 'true'
            """;

    private static ByteArrayResource file(String entry) {
        return new ByteArrayResource(entry.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "own.yaml";
            }
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "part-of: nothing | is part-of nothing, which is not there",
                "part-of: requests | is part-of itself by way of requests",
                "one-of: parts | must be a SHARE",
                "flow: { in: requests, out: requests } | must be a STOCK",
            })
    void aWrongWordStopsTheStart(String more, String message) {
        assertThatThrownBy(() -> new KpiDictionary(VALIDATOR, file(ENTRY + "  " + more)))
                .isInstanceOf(KpiException.class)
                .hasMessageContaining("requests")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  owner: Head | lacks owner",
                "  counted-on: received_on | lacks counted-on",
                "  kind: COUNT | lacks kind",
            })
    void anEntryThatLacksAPartStopsTheStart(String line, String message) {
        String without = ENTRY.replace(line.indent(2), "");
        assertThat(without).isNotEqualTo(ENTRY);
        assertThatThrownBy(() -> new KpiDictionary(VALIDATOR, file(without)))
                .isInstanceOf(KpiException.class)
                .hasMessageContaining("requests in own.yaml " + message);
        assertThatThrownBy(() -> new KpiDictionary(VALIDATOR, file(ENTRY.replace("kind: COUNT", "kind: SHARE"))))
                .hasMessageContaining("lacks counted, denominator");
        assertThatThrownBy(() -> new KpiDictionary(VALIDATOR, file(ENTRY.replace("fact: CASE", "fact: CASES"))))
                .hasMessageContaining("is counted from unknown facts: CASES");
    }

    @Test
    void aStockWhoseConditionAsksAboutTheDayStopsTheStart() {
        String stock = ENTRY.replace("kind: COUNT", "kind: STOCK\n  until: closed_on");
        assertThatCode(() -> new KpiDictionary(VALIDATOR, file(stock))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new KpiDictionary(
                        VALIDATOR, file(stock.replace("'true'", "cast(:to as date) - received_on > 140"))))
                .isInstanceOf(KpiException.class)
                .hasMessageContaining("requests")
                .hasMessageContaining("say in counted-on when a fact begins to count");
    }
}
