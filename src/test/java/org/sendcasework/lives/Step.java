package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** One step of a life, complete in itself: it can be played again after steps before it were left out. */
sealed interface Step {

    /** The step in plain words. */
    String words();

    /** A case begins, by the start form or as another program sends it. */
    record Begin(boolean byForm, LocalDate on, LocalDate born, Map<String, Drawn> values) implements Step {

        @Override
        public String words() {
            return "on " + on + " a request " + (byForm ? "is typed in" : "comes in through the API")
                    + " for a child born on " + born + ": " + list(values);
        }
    }

    /** Days pass, and what falls due happens. */
    record Wait(int days) implements Step {

        @Override
        public String words() {
            return days + " days pass";
        }
    }

    /** Somebody submits the form of an open task; {@code which} counts those of one kind. */
    record Submit(String process, String task, int which, Actor actor, Map<String, Drawn> values) implements Step {

        @Override
        public String words() {
            return actor + " submits " + task + (which == 0 ? "" : " (the one at place " + which + ")") + ": "
                    + list(values);
        }
    }

    /** Somebody submits the start form of a process about the case. */
    record StartWork(String process, Actor actor, Map<String, Drawn> values) implements Step {

        @Override
        public String words() {
            return actor + " starts " + process + ": " + list(values);
        }
    }

    /** Something else that people do on a page; what exactly follows from the seed. */
    record Happen(String event, long seed) implements Step {

        @Override
        public String words() {
            return event + " (" + seed + ")";
        }
    }

    private static String list(Map<String, Drawn> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
