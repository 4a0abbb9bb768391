package org.sendcasework.engine.internal;

import java.util.function.Supplier;

/** Marks that a process is started by its form, not with variables that the sender chose. */
final class FormStart {

    private static final ThreadLocal<Boolean> ACTIVE = new ThreadLocal<>();

    private FormStart() {}

    static <T> T within(Supplier<T> start) {
        ACTIVE.set(true);
        try {
            return start.get();
        } finally {
            ACTIVE.remove();
        }
    }

    static boolean isActive() {
        return ACTIVE.get() != null;
    }
}
