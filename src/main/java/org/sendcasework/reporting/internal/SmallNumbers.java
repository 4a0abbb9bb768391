package org.sendcasework.reporting.internal;

/**
 * Keeps people from being recognised in published counts: counts from one to four are not published, and neither is a
 * share that rests on so few.
 */
public final class SmallNumbers {

    /** What is shown for a number that is not published. */
    public static final String SUPPRESSED = "c";

    private static final long LEAST_TOLD = 5;

    private SmallNumbers() {}

    /** Whether a count may be published: none, or five and more. */
    public static boolean mayTell(long count) {
        return count == 0 || count >= LEAST_TOLD;
    }

    /** Whether a figure may be published: neither what it counts, nor the rest, nor the whole is from one to four. */
    public static boolean mayTell(Figure figure) {
        return mayTell(figure.counted()) && mayTell(figure.among()) && mayTell(figure.among() - figure.counted());
    }
}
