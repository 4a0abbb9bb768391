package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.sendcasework.clock.RuleCode;
import org.springframework.stereotype.Service;

/**
 * The service standards of the table {@code eah-service-standards}. The table says which standard applies on a day; how
 * many days it gives is the row of {@code statutory-deadlines} with its code, and is nowhere else.
 */
@Service("serviceStandardTable")
public class ServiceStandards {

    /** The reply to a request for statutory advice, which is judged like the standards of Experts at Hand. */
    public static final RuleCode ADVICE = new RuleCode("ADV-REPLY-6W");

    private final DecisionService decisions;

    ServiceStandards(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The standard of triage for a priority. */
    public ServiceStandard ofTriage(ReferralPriority priority, LocalDate on) {
        return required("TRIAGE", priority, null, on);
    }

    /** The standard of first contact for a priority; a discipline may have a shorter one. */
    public ServiceStandard ofContact(ReferralPriority priority, Discipline discipline, LocalDate on) {
        return required("CONTACT", priority, discipline, on);
    }

    /** The standards by which providers are judged on a day, each code once. */
    public List<ServiceStandard> ofProviders(LocalDate on) {
        List<ServiceStandard> found = new ArrayList<>();
        for (ReferralPriority priority : ReferralPriority.values()) {
            for (Discipline discipline : Discipline.values()) {
                find("CONTACT", priority, discipline, on).ifPresent(found::add);
            }
        }
        find("ADVICE", null, null, on).ifPresent(found::add);
        return found.stream().distinct().toList();
    }

    private ServiceStandard required(String measure, ReferralPriority priority, Discipline discipline, LocalDate on) {
        return find(measure, priority, discipline, on)
                .orElseThrow(() -> new IllegalStateException("The table eah-service-standards has no row for " + measure
                        + ", " + priority + ", " + discipline + " on " + on));
    }

    private Optional<ServiceStandard> find(
            String measure, ReferralPriority priority, Discipline discipline, LocalDate on) {
        DmnDecisionResultEntries row = decisions
                .evaluateDecisionByKey("eah-service-standards")
                .variables(Variables.createVariables()
                        .putValue("measure", measure)
                        .putValue("priority", priority == null ? null : priority.name())
                        .putValue("discipline", discipline == null ? null : discipline.name())
                        .putValue("day", on))
                .evaluate()
                .getSingleResult();
        return Optional.ofNullable(row)
                .map(DmnDecisionResultEntries::getEntryMap)
                .map(ServiceStandards::standard);
    }

    private static ServiceStandard standard(Map<String, Object> row) {
        return new ServiceStandard(
                new RuleCode((String) row.get("standard")),
                ((Number) row.get("shareRequired")).intValue(),
                ServiceStandard.Cycle.valueOf((String) row.get("cycle")));
    }
}
