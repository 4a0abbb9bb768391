package org.sendcasework.referral;

/**
 * One number that Experts at Hand is measured by, with what it counts. A number without a denominator is a count or a
 * median.
 *
 * @param value the number; null when there is nothing to count
 * @param numerator what was counted; null for a median
 * @param denominator out of how many; null for a count
 */
public record Measure(String name, String definition, String unit, Double value, Long numerator, Long denominator) {

    private static final int SMALL = 5;

    static Measure count(String name, String definition, long number) {
        return new Measure(name, definition, "", (double) number, number, null);
    }

    static Measure percent(String name, String definition, long numerator, long denominator) {
        Double value = denominator == 0 ? null : 100.0 * numerator / denominator;
        return new Measure(name, definition, "%", value, numerator, denominator);
    }

    static Measure median(String name, String definition, Double days, long of) {
        return new Measure(name, definition, "days", days, null, of);
    }

    /** The number as people read it. */
    public String text() {
        if (value == null) {
            return "none to count";
        }
        String number = "%".equals(unit) || "days".equals(unit)
                ? String.format(java.util.Locale.UK, "%.1f", value).replaceAll("\\.0$", "")
                : String.valueOf(value.longValue());
        return "%".equals(unit) ? number + "%" : unit.isEmpty() ? number : number + " " + unit;
    }

    /**
     * The number for the public: a count from 1 to 4, and what is worked out from fewer than 5, is not told, because it
     * could point to a child.
     */
    public String publicText() {
        return isSmall(numerator) || denominator != null && denominator > 0 && denominator < SMALL
                ? "too few to tell"
                : text();
    }

    private boolean isSmall(Long number) {
        boolean others =
                denominator != null && number != null && denominator - number > 0 && denominator - number < SMALL;
        return number != null && number > 0 && number < SMALL || others;
    }

    /** Out of how many, for the public. */
    public String publicDenominator() {
        return denominator == null || "too few to tell".equals(publicText()) ? "" : String.valueOf(denominator);
    }
}
