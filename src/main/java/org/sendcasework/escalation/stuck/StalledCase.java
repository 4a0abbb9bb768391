package org.sendcasework.escalation.stuck;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.CaseStage;

/**
 * A case in which nothing has happened for longer than its phase allows, and where it waits.
 *
 * @param lastEventOn the day of the last event
 * @param limitInDays the days that its phase allows
 */
record StalledCase(
        UUID caseId,
        String reference,
        CaseStage stage,
        LocalDate lastEventOn,
        int limitInDays,
        String executionId,
        String activityId) {}
