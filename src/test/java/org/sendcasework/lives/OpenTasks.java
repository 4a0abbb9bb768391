package org.sendcasework.lives;

import java.util.Comparator;
import java.util.List;
import org.sendcasework.lives.CaseRows.Row;

/** The open tasks of a case in an order that does not hang on ids, which differ from one playing to the next. */
final class OpenTasks {

    private static final int DEEPEST = 10;

    private OpenTasks() {}

    static List<Row> of(CaseRows rows) {
        return rows.of("act_ru_task").stream()
                .sorted(Comparator.comparing(OpenTasks::process)
                        .thenComparing(task -> task.text("task_def_key_"))
                        .thenComparing(task -> reference(rows, task))
                        .thenComparing(task -> turn(rows, task)))
                .toList();
    }

    /** Those of one kind. */
    static List<Row> of(CaseRows rows, String process, String key) {
        return of(rows).stream()
                .filter(task -> process(task).equals(process) && task.is("task_def_key_", key))
                .toList();
    }

    static String process(Row ofTheEngine) {
        return ofTheEngine.text("proc_def_id_").split(":")[0];
    }

    /** The reference of the case, mediation or appeal that a task belongs to. */
    static String reference(CaseRows rows, Row task) {
        return rows.of("act_ru_execution").stream()
                .filter(execution -> execution.is("id_", task.text("proc_inst_id_")))
                .map(execution -> execution.text("business_key_"))
                .findFirst()
                .orElseThrow();
    }

    /** Which one it is of several that the model asks for side by side. */
    private static int turn(CaseRows rows, Row task) {
        String execution = task.text("execution_id_");
        for (int depth = 0; execution != null && depth < DEEPEST; depth++) {
            String scope = execution;
            var counter = rows.of("act_ru_variable").stream()
                    .filter(variable -> variable.is("name_", "loopCounter") && variable.is("execution_id_", scope))
                    .findFirst();
            if (counter.isPresent()) {
                return counter.get().number("long_");
            }
            execution = rows.of("act_ru_execution").stream()
                    .filter(row -> row.is("id_", scope))
                    .findFirst()
                    .map(row -> row.text("parent_id_"))
                    .orElse(null);
        }
        return 0;
    }
}
