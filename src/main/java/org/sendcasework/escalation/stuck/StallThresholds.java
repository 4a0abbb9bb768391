package org.sendcasework.escalation.stuck;

import java.util.Map;
import org.sendcasework.casefile.CaseStage;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how many days without an event a case counts as stalled: a local standard, not a statutory deadline.
 *
 * @param days for phases that do not have their own number
 * @param daysByPhase by phase of the case
 */
@ConfigurationProperties("sendcasework.stalled")
record StallThresholds(@DefaultValue("14") int days, @DefaultValue Map<CaseStage, Integer> daysByPhase) {

    int daysFor(CaseStage phase) {
        return daysByPhase.getOrDefault(phase, days);
    }
}
