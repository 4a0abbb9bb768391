package org.sendcasework.reporting.internal;

/**
 * Keeps people from being recognised in published counts: one to four are not told, and neither is a share that rests
 * on so few.
 */
public final class SmallNumbers {

    /** What stands for a number that is not told. */
    public static final String SUPPRESSED = "c";

    private static final long LEAST_TOLD = 5;

    private SmallNumbers() {}

    /** Whether a count may be told: none, or five and more. */
    public static boolean mayTell(long count) {
        return count == 0 || count >= LEAST_TOLD;
    }

    /** Whether a figure may be told: neither what it counts, nor the rest, nor the whole is one to four. */
    public static boolean mayTell(Figure figure) {
        return mayTell(figure.counted()) && mayTell(figure.among()) && mayTell(figure.among() - figure.counted());
    }
}
