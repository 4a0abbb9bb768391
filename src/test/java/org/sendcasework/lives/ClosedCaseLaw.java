package org.sendcasework.lives;

import java.util.List;
import java.util.Set;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/**
 * A closed case has no open task and no open deadline, except those of what goes on afterwards: rights of appeal,
 * mediation, appeals, orders, the confirmation of an early end, the reason of a delay, advice that is still to come.
 */
@Component
class ClosedCaseLaw implements Law {

    private static final Set<String> GO_ON = Set.of("mediation", "appeal", "right-of-appeal", "carry-out-an-order");

    private static final Set<String> TASKS_AFTERWARDS = Set.of(
            "confirm-the-withdrawal",
            "tell-the-new-authority",
            "pass-on-the-request",
            "tell-of-the-age",
            "record-delay-reason",
            "receive-outstanding-advice",
            "decide-another-question",
            "prepare-the-papers",
            "review-the-refusal",
            "allow-another-deferral");

    @Override
    public String name() {
        return "closed-case";
    }

    @Override
    public List<String> broken(Moment moment) {
        CaseRows now = moment.now();
        if (!now.theCase().is("stage", "CLOSED")) {
            return List.of();
        }
        return now.of("act_ru_task").stream()
                .filter(task -> !GO_ON.contains(OpenTasks.process(task)))
                .filter(task -> !isOfAMediationOrAppeal(now, task))
                .filter(task -> !TASKS_AFTERWARDS.contains(task.text("task_def_key_")))
                .map(task -> "the case is closed, and " + task.text("task_def_key_") + " is open")
                .toList();
    }

    private static boolean isOfAMediationOrAppeal(CaseRows now, Row task) {
        return !OpenTasks.reference(now, task).equals(now.theCase().text("reference"));
    }
}
