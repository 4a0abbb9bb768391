package org.sendcasework.mediation;

/**
 * One figure with what it counts.
 *
 * @param count how many
 * @param outOf of how many; null for a plain count
 * @param definition what is counted, and what the denominator is
 * @param text the figure as it is shown, such as 12 of 15 (80%), or a suppressed one
 */
public record Measure(String name, Integer count, Integer outOf, String definition, String text) {

    /** Counts below this are not published, since they could point to a child. */
    public static final int SMALLEST_PUBLISHED = 5;

    static Measure of(String name, int count, String definition) {
        return new Measure(name, count, null, definition, String.valueOf(count));
    }

    static Measure share(String name, int count, int outOf, String definition) {
        return new Measure(name, count, outOf, definition, words(count, outOf));
    }

    static Measure days(String name, Integer median, int of, String definition) {
        return new Measure(
                name, of, null, definition, median == null ? "none" : median + (median == 1 ? " day" : " days"));
    }

    private static String words(int count, int outOf) {
        return outOf == 0 ? "none" : count + " of " + outOf + " (" + Math.round(100.0 * count / outOf) + "%)";
    }

    /**
     * The same for publication: a count from 1 to 4 is not told, nor a share whose count, rest or denominator is that
     * small, since the one could be worked out from the other.
     */
    public Measure published() {
        boolean small = outOf == null ? isSmall(count) : isSmall(count) || isSmall(outOf - count) || isSmall(outOf);
        return small
                ? new Measure(name, null, null, definition, "fewer than " + SMALLEST_PUBLISHED + ", not published")
                : this;
    }

    private static boolean isSmall(int number) {
        return number > 0 && number < SMALLEST_PUBLISHED;
    }
}
