package org.sendcasework.clock;

/**
 * A ground on which a missed date is excused: the body "need not comply with the time limit if it is impractical to do
 * so because" of it. It excuses a breach; it never moves or stops the date.
 */
public enum ExceptionGround {
    SCHOOL_CLOSED(
            "(a)",
            Fact.CLOSURE,
            0,
            "Advice was asked of a head teacher or principal while the school or college was closed for at least four"
                    + " weeks without a break: from one week before it closed to one week before it opens again"),
    EARLY_YEARS_CLOSED(
            "(b)",
            Fact.CLOSURE,
            0,
            "Advice was asked of the person responsible at an early years setting while it was closed for at least four"
                    + " weeks without a break"),
    PERSONAL_CIRCUMSTANCES(
            "(c)",
            Fact.PERIOD,
            0,
            "Exceptional personal circumstances of the child, the parent or the young person during the period"),
    ABSENT_FOUR_WEEKS(
            "(d)",
            Fact.PERIOD,
            4,
            "The child, the parent or the young person was away from the area for at least four weeks without a break"),
    ADVISER_CIRCUMSTANCES(
            "(a)",
            Fact.PERIOD,
            0,
            "Exceptional circumstances of the child, the parent or the young person during the six weeks"),
    ADVISER_ABSENT_FOUR_WEEKS(
            "(b)",
            Fact.PERIOD,
            4,
            "The child, the parent or the young person was away from the area for at least four weeks without a break"),
    APPOINTMENT_MISSED(
            "(c)",
            Fact.DAY,
            0,
            "The child or young person did not keep an appointment for an examination or test made by the body asked"),
    ORDER_CIRCUMSTANCES(
            "(a)",
            Fact.PERIOD,
            0,
            "Exceptional personal circumstances of the child, the parent or the young person during the period"),
    ORDER_ABSENT_TWO_WEEKS(
            "(b)",
            Fact.PERIOD,
            2,
            "The child, the parent or the young person was away from the area for at least two weeks without a break"),
    ORDER_FINAL_PLAN_GROUND("(c)", Fact.PERIOD, 0, "Any of the circumstances of regulation 13(3)"),
    DETAINED_SCHOOL_CLOSED(
            "(a)",
            Fact.CLOSURE,
            0,
            "Advice was asked of a head teacher or principal while the school or college was closed for at least four"
                    + " weeks without a break"),
    DETAINED_CIRCUMSTANCES(
            "(b)", Fact.PERIOD, 0, "Exceptional personal circumstances of the detained person during the period");

    /** What must be shown: a closure of the setting asked for advice, a period, or a day. */
    public enum Fact {
        CLOSURE,
        PERIOD,
        DAY
    }

    private final String letter;
    private final Fact fact;
    private final int leastWeeks;
    private final String words;

    ExceptionGround(String letter, Fact fact, int leastWeeks, String words) {
        this.letter = letter;
        this.fact = fact;
        this.leastWeeks = leastWeeks;
        this.words = words;
    }

    /** Its letter within the regulation of its set, such as (a). */
    public String letter() {
        return letter;
    }

    public Fact fact() {
        return fact;
    }

    /** How many weeks without a break the fact must last; 0 where the law sets no length. */
    public int leastWeeks() {
        return leastWeeks;
    }

    public String words() {
        return words;
    }
}
