package org.sendcasework.clock.internal;

import java.util.ArrayList;
import java.util.List;
import org.sendcasework.clock.DeadlineMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records which deadlines the calling thread moves. */
@Component
class MovedDeadlines {

    private final ThreadLocal<List<DeadlineMoved>> heard = new ThreadLocal<>();

    /** The deadlines that moved to another day while something was done, in the order they did. */
    List<DeadlineMoved> during(Runnable something) {
        List<DeadlineMoved> moved = new ArrayList<>();
        heard.set(moved);
        try {
            something.run();
        } finally {
            heard.remove();
        }
        return moved;
    }

    @EventListener
    void on(DeadlineMoved moved) {
        List<DeadlineMoved> list = heard.get();
        // A deadline can be derived again to the same day
        if (list != null && !moved.dueBefore().equals(moved.dueAfter())) {
            list.add(moved);
        }
    }
}
