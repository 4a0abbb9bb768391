package org.sendcasework.escalation.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.TimerInspection.Running;
import org.sendcasework.escalation.internal.Escalations;
import org.springframework.stereotype.Component;

/**
 * Open deadlines of open cases that no running process carries: nobody has a task for them and nothing will warn. The
 * times for a reason for delay and for a late-reply decision belong to the escalation; every other deadline needs the
 * process of the case itself.
 */
@Component
class DeadlinesWithoutProcess {

    private static final String ESCALATION = "deadline-escalation";

    /** Instances with the key of a case that carry none of the work on it: they only watch. */
    private static final Set<String> NOT_OF_THE_WORK = Set.of(ESCALATION, "right-of-appeal");

    private final DeadlineLedger ledger;
    private final CaseFiles caseFiles;

    DeadlinesWithoutProcess(DeadlineLedger ledger, CaseFiles caseFiles) {
        this.ledger = ledger;
        this.caseFiles = caseFiles;
    }

    /** @param open the rules with an open deadline by case, read before the running instances were */
    List<Sighting> find(Map<String, Set<RuleCode>> open, Collection<Running> running) {
        Map<String, Set<String>> carriers = new HashMap<>();
        for (Running instance : running) {
            if (instance.businessKey() != null) {
                carriers.computeIfAbsent(instance.businessKey(), key -> new HashSet<>())
                        .add(instance.processKey());
            }
        }
        return open.entrySet().stream()
                .filter(entry -> !carries(carriers.getOrDefault(entry.getKey(), Set.of()), entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(this::isOpen)
                .flatMap(reference -> stillUncarried(reference, carriers.getOrDefault(reference, Set.of())).stream())
                .toList();
    }

    private static boolean carries(Set<String> processes, Collection<RuleCode> rules) {
        return rules.stream().allMatch(rule -> carries(processes, rule));
    }

    private static boolean carries(Set<String> processes, RuleCode rule) {
        return Escalations.OWN_STANDARDS.contains(rule)
                ? processes.contains(ESCALATION)
                : processes.stream().anyMatch(process -> !NOT_OF_THE_WORK.contains(process));
    }

    /** A mediation or an appeal closes its deadlines when it ends, so that an open one always needs its process. */
    private boolean isOpen(String reference) {
        return !WorkReference.rootOf(reference).equals(reference) || isOpenCase(reference);
    }

    private boolean isOpenCase(String reference) {
        return caseFiles.search(reference, true, 0).getContent().stream()
                .anyMatch(found -> found.getReference().equals(reference));
    }

    private List<Sighting> stillUncarried(String reference, Set<String> processes) {
        return ledger.of(reference).stream()
                .filter(Deadline::isOpen)
                .filter(deadline -> !carries(processes, deadline.getRuleCode()))
                .map(Sighting::uncarried)
                .toList();
    }
}
