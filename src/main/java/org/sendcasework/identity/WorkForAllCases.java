package org.sendcasework.identity;

import java.util.function.Supplier;

/**
 * Marks what a person sets off for many cases at once, such as a new bank holiday or the end of a sitting. It reaches
 * every case that it concerns, those included that the person may not see. The person stays who did it.
 */
public final class WorkForAllCases {

    private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

    private WorkForAllCases() {}

    /** Whether such work is under way in this thread. */
    public static boolean isUnderWay() {
        return UNDER_WAY.get();
    }

    /** Does the work and gives its result. */
    public static <T> T get(Supplier<T> work) {
        boolean before = UNDER_WAY.get();
        UNDER_WAY.set(true);
        try {
            return work.get();
        } finally {
            UNDER_WAY.set(before);
        }
    }

    /** Does the work. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }
}
