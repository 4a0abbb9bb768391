package org.sendcasework.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.engine.internal.FormDefinition;
import org.sendcasework.engine.internal.FormRejectedException;

/** A number comes from Tasklist as the text that was typed, and from programs as a number; both are held to one rule. */
class NumberFieldTest {

    private static final String WHOLE = "must be a whole number, such as 12";
    private static final String POUNDS = "must be a number, such as 4000 or 4000.50";

    private final FormChecker checker = new FormChecker(null, Clock.systemUTC());

    private static FormDefinition form(String decimalDigits) {
        String json =
                """
                {"id": "numbers", "components": [{"type": "number", "key": "count", "label": "Sessions used",
                 "validate": {"min": 1, "max": 5000}%s}]}"""
                        .formatted(decimalDigits);
        return FormDefinition.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    private Object whole(Object submitted) {
        return check(", \"decimalDigits\": 0", submitted);
    }

    private Object pounds(Object submitted) {
        return check("", submitted);
    }

    private Object check(String decimalDigits, Object submitted) {
        return checker.check(form(decimalDigits), Variables.putValue("count", submitted), Map.of())
                .get("count");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12",
                "' 7 ' | 7",
                "'\u00a07' | 7",
                "07 | 7",
                "4000 | 4000",
                "'4,000' | 4000",
                "£4000 | 4000",
                "12.0 | 12"
            })
    void aWholeNumberIsTakenHoweverPeopleWriteIt(String typed, double number) {
        if (typed.contains(".")) {
            assertThat(whole(Double.valueOf(typed))).isEqualTo(number);
        } else {
            assertThat(whole(typed)).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.5", "12.0", "1e3", "٣", "twelve", "NaN", "0x10", "+5", "- 5", "4,00", "40,00", ",4", "12.", "1 2",
                "4 000"
            })
    void whatIsNotAWholeNumberIsRefusedInsteadOfChanged(String typed) {
        assertThatThrownBy(() -> whole(typed))
                .isInstanceOf(FormRejectedException.class)
                .hasMessage("Sessions used (count): " + WHOLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {12.5, Double.NaN, Double.POSITIVE_INFINITY})
    void aProgramsFractionIsRefusedToo(double number) {
        assertThatThrownBy(() -> whole(number)).hasMessageContaining(WHOLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"4000.50 | 4000.5", "'£4,000.50' | 4000.5", "4000 | 4000", "1.5 | 1.5"})
    void poundsMayHavePence(String typed, double number) {
        assertThat(pounds(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4000.505", "4000,50", "4.000,50", "1e3", "$4000"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> pounds(typed)).hasMessageContaining(POUNDS);
    }

    @ParameterizedTest
    @CsvSource({"-1, must be at least 1", "0, must be at least 1", "5001, must be at most 5000"})
    void theBoundsHoldForTypedNumbers(String typed, String message) {
        assertThatThrownBy(() -> whole(typed)).hasMessageContaining(message);
    }

    @Test
    void aBlankFieldIsAnEmptyOne() {
        assertThat(whole("  ")).isNull();
        assertThat(whole("")).isNull();
    }

    @Test
    void aNumberOfAnOlderFormIsStillTaken() {
        assertThat(whole(12)).isEqualTo(12.0);
        assertThat(whole(12L)).isEqualTo(12.0);
        assertThat(pounds(4000.5)).isEqualTo(4000.5);
    }
}
