package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.ConflictException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the plan of a case, from the first draft to the one that was amended last. */
@Component
@Transactional(readOnly = true)
public class PlanVersions {

    private final PlanRepository plans;

    PlanVersions(PlanRepository plans) {
        this.plans = plans;
    }

    /** Every version, the first draft first. */
    List<Plan> all(CaseFile caseFile) {
        return plans.findByCaseIdOrderByDraftNumber(caseFile.getId());
    }

    /** The version that is being worked on, or the final one. */
    public Optional<Plan> latest(CaseFile caseFile) {
        return all(caseFile).stream().reduce((earlier, later) -> later);
    }

    /** The sections of the latest version, or none. */
    public Map<String, String> sections(CaseFile caseFile) {
        return latest(caseFile).map(plan -> Map.copyOf(plan.getSections())).orElse(Map.of());
    }

    /**
     * The version to work on.
     *
     * @throws ConflictException if there is none yet
     */
    public Plan current(CaseFile caseFile) {
        return latest(caseFile).orElseThrow(() -> new ConflictException("Write a draft of the plan first."));
    }

    /**
     * The draft that the family has, while a later one may be written already.
     *
     * @throws ConflictException if none was sent yet
     */
    Plan latestServed(CaseFile caseFile) {
        return all(caseFile).stream()
                .filter(plan -> plan.getServedOn() != null)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ConflictException("No draft has been sent to the family yet."));
    }

    /** Keeps a further version. */
    @Transactional
    Plan add(Plan version) {
        return plans.save(version);
    }
}
