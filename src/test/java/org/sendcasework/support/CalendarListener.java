package org.sendcasework.support;

import java.util.function.Consumer;
import org.sendcasework.clock.internal.WorkingDaysChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets a test do something within the transaction of a change of the calendar, as a room of the house would. */
@Component
public class CalendarListener {

    private Consumer<WorkingDaysChanged> reaction = changed -> {};

    /** What to do from now on; a test sets it back with {@link #ignore}. */
    public void react(Consumer<WorkingDaysChanged> how) {
        this.reaction = how;
    }

    public void ignore() {
        this.reaction = changed -> {};
    }

    @EventListener
    void on(WorkingDaysChanged changed) {
        reaction.accept(changed);
    }
}
