package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sendcasework.clock.ExceptionGround.Fact;

/** The grounds as the regulations list them, and the reasons that are none. */
class ExceptionSetTest {

    @ParameterizedTest
    @CsvSource({
        "EX-A, regulation 10(4), 4",
        "EX-B, regulation 8(2), 3",
        "EX-C, regulation 44(3), 3",
        "EX-D, Detained Persons Regulations 2015, 2",
        "none, '', 0"
    })
    void eachSetIsFoundByItsCode(String code, String regulation, int grounds) {
        ExceptionSet set = ExceptionSet.of(code).orElseThrow();
        assertThat(set.code()).isEqualTo(code);
        assertThat(set.regulation()).contains(regulation);
        assertThat(set.grounds()).hasSize(grounds);
        assertThat(ExceptionSet.of(code + "x")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL_CLOSED, (a), CLOSURE, 0, head teacher",
        "PERSONAL_CIRCUMSTANCES, (c), PERIOD, 0, Exceptional personal circumstances",
        "ABSENT_FOUR_WEEKS, (d), PERIOD, 4, four weeks without a break",
        "APPOINTMENT_MISSED, (c), DAY, 0, did not keep an appointment",
        "ORDER_ABSENT_TWO_WEEKS, (b), PERIOD, 2, two weeks without a break"
    })
    void aGroundSaysWhatMustBeShown(ExceptionGround ground, String letter, Fact fact, int leastWeeks, String words) {
        assertThat(ground.letter()).isEqualTo(letter);
        assertThat(ground.fact()).isEqualTo(fact);
        assertThat(ground.leastWeeks()).isEqualTo(leastWeeks);
        assertThat(ground.words()).contains(words);
    }

    @ParameterizedTest
    @EnumSource(NotAnException.class)
    void aReasonThatIsNoneSaysWhy(NotAnException reason) {
        assertThat(reason.words()).isNotBlank().isNotEqualTo(reason.whyNot());
        assertThat(reason.whyNot())
                .endsWith(".")
                .containsAnyOf("not an exception", "excuses nothing", "Only a closure");
    }

    @Test
    void aShortageOfStaffNamesTheJudgment() {
        assertThat(NotAnException.STAFF_SHORTAGE.whyNot()).contains("[2023] EWHC 3138 (Admin)");
        assertThat(NotAnException.SHORT_HOLIDAY.words()).contains("half-term");
    }
}
