package org.sendcasework.engine.internal;

import java.util.function.Supplier;

/** Tells the check of rights that a process is started by its form, not with variables of the sender's choice. */
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
