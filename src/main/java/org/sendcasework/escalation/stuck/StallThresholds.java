package org.sendcasework.escalation.stuck;

import java.util.Map;
import org.sendcasework.casefile.CaseStage;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how many days without an event a case counts as stalled: our own standard, no limit of law.
 *
 * @param days for phases that have no number of their own
 * @param daysByPhase by phase of the case
 */
@ConfigurationProperties("sendcasework.stalled")
record StallThresholds(@DefaultValue("14") int days, @DefaultValue Map<CaseStage, Integer> daysByPhase) {

    int daysFor(CaseStage phase) {
        return daysByPhase.getOrDefault(phase, days);
    }
}
