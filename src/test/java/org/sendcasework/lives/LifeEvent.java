package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Consumer;

/** Something that people do on a page, or that happens outside. */
@FunctionalInterface
interface LifeEvent {

    /**
     * Lets it happen to a case, as drawn. It may be refused like any input.
     *
     * @param untilDay lets time pass until a day
     * @return whether there was anything to do it on
     */
    boolean happen(Life life, Random random, Consumer<LocalDate> untilDay);
}
