package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.springframework.stereotype.Component;

/** Every event that can come over a case. */
@Component
class LifeEvents {

    private static final Actor OFFICER = new Actor("managers-1", List.of(Groups.MANAGERS, Groups.CASEWORKERS));

    private final Map<String, LifeEvent> events = new TreeMap<>();
    private final CaseworkSteps steps;

    LifeEvents(List<EventSource> sources, CaseworkSteps steps) {
        this.steps = steps;
        sources.forEach(source -> events.putAll(source.events()));
    }

    List<String> names() {
        return List.copyOf(events.keySet());
    }

    boolean happen(Life life, Step.Happen step, Consumer<LocalDate> untilDay) {
        LifeEvent event = events.get(step.event());
        boolean[] happened = new boolean[1];
        steps.as(
                OFFICER.name(),
                OFFICER.groups(),
                () -> happened[0] =
                        Life.withoutFault(step.event(), () -> event.happen(life, new Random(step.seed()), untilDay)));
        return happened[0];
    }
}
