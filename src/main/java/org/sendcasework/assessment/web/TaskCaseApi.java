package org.sendcasework.assessment.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.engine.TaskAccess;
import org.sendcasework.shared.NotFoundException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Tasklist shows of the case next to a task, with the session of the signed-in user: nothing for a task that the
 * user may not see, and for a partner only what the task itself is about. The address names the task, never the child.
 */
@Hidden
@RestController
class TaskCaseApi {

    private final TaskAccess tasks;
    private final TaskCaseModel model;
    private final Clock clock;

    TaskCaseApi(TaskAccess tasks, TaskCaseModel model, Clock clock) {
        this.tasks = tasks;
        this.model = model;
        this.clock = clock;
    }

    /** The day it is for the application, by which a list says what is overdue. */
    record Today(LocalDate today) {}

    @GetMapping("/tasks/today")
    ResponseEntity<Today> today() {
        return fresh(new Today(LocalDate.now(clock)));
    }

    @GetMapping("/tasks/{taskId}/case")
    ResponseEntity<TaskCase> show(@PathVariable String taskId) {
        TaskAccess.CaseTask task = tasks.visible(taskId)
                .orElseThrow(() -> new NotFoundException("You have no such task. It may have been completed."));
        return fresh(model.of(task, tasks.subjectsOf(taskId)));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
