package org.sendcasework.lives;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.sendcasework.identity.Groups;
import org.sendcasework.lives.CaseRows.Row;
import org.sendcasework.support.PanelSteps;
import org.springframework.stereotype.Component;

/** Who does a step, and for whom: mostly somebody entitled, now and then somebody who is not. */
@Component
class People {

    private static final int OF_A_HUNDRED = 100;
    private static final int DAYS_OF_A_YEAR = 365;
    private static final int OLDEST = 25;
    private static final int SCHOOL_AGE = 16;
    private static final int COLLEAGUES = 2;

    /** Ends come over a case seldom, or few would have a long life. */
    private static final List<String> SELDOM = List.of(
            "the request is withdrawn",
            "the child moves away",
            "the child dies",
            "the child is found not to be in the area",
            "the age is found not to be covered");

    private final TaskService tasks;

    People(TaskService tasks) {
        this.tasks = tasks;
    }

    Actor whoMay(Row task, Random random) {
        if (random.nextInt(OF_A_HUNDRED) == 0) {
            return Actor.of(Groups.ANALYSTS, 1);
        }
        List<String> groups = tasks.getIdentityLinksForTask(task.text("id_")).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (task.text("assignee_") != null) {
            return new Actor(task.text("assignee_"), groups);
        }
        String group = groups.isEmpty() ? Groups.MANAGERS : groups.get(random.nextInt(groups.size()));
        if (group.equals(Groups.PANEL) && random.nextInt(COLLEAGUES + 1) > 0) {
            return new Actor(PanelSteps.CHAIR, List.of(Groups.PANEL));
        }
        return Actor.of(group, 1 + random.nextInt(COLLEAGUES));
    }

    /** How many days old somebody is: mostly of school age, also very young, about to leave school, or an adult. */
    int age(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(2 * DAYS_OF_A_YEAR);
            case 1 -> SCHOOL_AGE * DAYS_OF_A_YEAR - random.nextInt(DAYS_OF_A_YEAR);
            case 2 -> (SCHOOL_AGE + 1) * DAYS_OF_A_YEAR + random.nextInt((OLDEST - SCHOOL_AGE) * DAYS_OF_A_YEAR);
            default -> 2 * DAYS_OF_A_YEAR + random.nextInt((SCHOOL_AGE - 2) * DAYS_OF_A_YEAR);
        };
    }

    /** One of the events. */
    String any(List<String> names, Random random) {
        String drawn = names.get(random.nextInt(names.size()));
        return SELDOM.contains(drawn) && random.nextInt(OF_A_HUNDRED) < OF_A_HUNDRED / 2
                ? names.get(random.nextInt(names.size()))
                : drawn;
    }
}
