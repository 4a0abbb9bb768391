package org.sendcasework.lives;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.escalation.internal.Escalations;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/** Every open deadline is carried by a process that runs: without one nobody has a task and nothing warns. */
@Component
class CarriedLaw implements Law {

    private static final Set<String> WATCHES = Set.of("deadline-escalation", "right-of-appeal");

    @Override
    public String name() {
        return "deadlines-are-carried";
    }

    @Override
    public List<String> broken(Moment moment) {
        CaseRows now = moment.now();
        return now.of("deadline").stream()
                .filter(deadline -> deadline.is("status", "OPEN"))
                .filter(deadline -> !isCarried(now, deadline))
                .map(deadline -> deadline.text("rule_code") + " of " + kind(deadline.text("case_reference"))
                        + " is open, and no process carries it")
                .toList();
    }

    private static boolean isCarried(CaseRows now, Row deadline) {
        Set<String> running = now.of("act_ru_execution").stream()
                .filter(execution -> execution.is("business_key_", deadline.text("case_reference")))
                .map(OpenTasks::process)
                .collect(Collectors.toSet());
        String rule = deadline.text("rule_code");
        if (rule.equals("MED-CONTACT-2M") || rule.equals("APPEAL-LATER-OF")) {
            return running.contains("right-of-appeal");
        }
        return Escalations.OWN_STANDARDS.contains(new RuleCode(rule))
                ? running.contains("deadline-escalation")
                : running.stream().anyMatch(process -> !WATCHES.contains(process));
    }

    private static String kind(String reference) {
        return reference.matches(".*-M\\d+") ? "a mediation" : reference.matches(".*-A\\d+") ? "an appeal" : "the case";
    }
}
