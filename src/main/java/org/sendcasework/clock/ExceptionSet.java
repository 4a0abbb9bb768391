package org.sendcasework.clock;

import static org.sendcasework.clock.ExceptionGround.ABSENT_FOUR_WEEKS;
import static org.sendcasework.clock.ExceptionGround.ADVISER_ABSENT_FOUR_WEEKS;
import static org.sendcasework.clock.ExceptionGround.ADVISER_CIRCUMSTANCES;
import static org.sendcasework.clock.ExceptionGround.APPOINTMENT_MISSED;
import static org.sendcasework.clock.ExceptionGround.DETAINED_CIRCUMSTANCES;
import static org.sendcasework.clock.ExceptionGround.DETAINED_SCHOOL_CLOSED;
import static org.sendcasework.clock.ExceptionGround.EARLY_YEARS_CLOSED;
import static org.sendcasework.clock.ExceptionGround.ORDER_ABSENT_TWO_WEEKS;
import static org.sendcasework.clock.ExceptionGround.ORDER_CIRCUMSTANCES;
import static org.sendcasework.clock.ExceptionGround.ORDER_FINAL_PLAN_GROUND;
import static org.sendcasework.clock.ExceptionGround.PERSONAL_CIRCUMSTANCES;
import static org.sendcasework.clock.ExceptionGround.SCHOOL_CLOSED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which grounds can excuse that a deadline was missed, by the code that the table of statutory deadlines uses. */
public enum ExceptionSet {
    NONE("none", "", List.of()),
    EX_A(
            "EX-A",
            "regulation 10(4), which regulations 5(4), 13(3) and 27(3) share",
            List.of(SCHOOL_CLOSED, EARLY_YEARS_CLOSED, PERSONAL_CIRCUMSTANCES, ABSENT_FOUR_WEEKS)),
    EX_B("EX-B", "regulation 8(2)", List.of(ADVISER_CIRCUMSTANCES, ADVISER_ABSENT_FOUR_WEEKS, APPOINTMENT_MISSED)),
    EX_C("EX-C", "regulation 44(3)", List.of(ORDER_CIRCUMSTANCES, ORDER_ABSENT_TWO_WEEKS, ORDER_FINAL_PLAN_GROUND)),
    EX_D(
            "EX-D",
            "regulations 5(4), 10(4) and 13(3) of the Detained Persons Regulations 2015",
            List.of(DETAINED_SCHOOL_CLOSED, DETAINED_CIRCUMSTANCES));

    private final String code;
    private final String regulation;
    private final List<ExceptionGround> grounds;

    ExceptionSet(String code, String regulation, List<ExceptionGround> grounds) {
        this.code = code;
        this.regulation = regulation;
        this.grounds = grounds;
    }

    /** The set with that code in the table of statutory deadlines. */
    static Optional<ExceptionSet> of(String code) {
        return Arrays.stream(values()).filter(set -> set.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    /** Where the law lists its grounds. */
    public String regulation() {
        return regulation;
    }

    public List<ExceptionGround> grounds() {
        return grounds;
    }
}
