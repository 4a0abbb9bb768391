package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;

/** A rule code is a value of its own type, and reads and writes as its text. */
class RuleCodeTest {

    @Test
    void everyCodeOfTheTableHasTheForm() {
        assertThat(LawTable.rules())
                .allSatisfy(
                        rule -> assertThat(RuleCode.parse(rule.code().text())).contains(rule.code()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "final-20w", "FINAL 20W", "FINAL-", "-20W", "Alex Sample", "F'; drop table deadline"})
    void anythingElseIsNotACode(String text) {
        assertThat(RuleCode.parse(text)).isEmpty();
        if (text != null) {
            assertThatThrownBy(() -> new RuleCode(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not the code of a rule");
        }
    }

    @Test
    void twoCodesWithTheSameTextAreEqualAndSortByIt() {
        assertThat(new RuleCode("FINAL-20W"))
                .isEqualTo(new RuleCode("FINAL-20W"))
                .hasToString("FINAL-20W");
        assertThat(new RuleCode("ADV-ASK-5D")).isLessThan(new RuleCode("FINAL-20W"));
    }

    @Test
    void aCodeIsItsTextInJsonAndInTheDatabase() throws JsonProcessingException {
        RuleCode code = new RuleCode("FINAL-20W");
        assertThat(new ObjectMapper().writeValueAsString(Map.of("rule", code))).isEqualTo("{\"rule\":\"FINAL-20W\"}");
        RuleCode.Stored stored = new RuleCode.Stored();
        assertThat(stored.convertToDatabaseColumn(code)).isEqualTo("FINAL-20W");
        assertThat(stored.convertToEntityAttribute("FINAL-20W")).isEqualTo(code);
        assertThat(stored.convertToDatabaseColumn(null)).isNull();
        assertThat(stored.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void aTextIsACodeForTheRuleBookOnlyIfARuleHasIt() {
        RuleBook book = new RuleBook(new FileSystemResource(LawTable.FILE));
        assertThat(book.code("FINAL-20W")).isEqualTo(new RuleCode("FINAL-20W"));
        assertThat(book.find("FINAL-19W")).isEmpty();
        assertThat(book.find(null)).isEmpty();
        assertThatThrownBy(() -> book.code("FINAL-19W"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule FINAL-19W");
    }
}
