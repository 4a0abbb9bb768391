package org.sendcasework.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * Calculates the due date for given dates. The statutory deadline, the authority's own target and the SEN2 reporting
 * date are three values and can differ.
 *
 * @param legalDue the last day on which the act is in time, inclusive
 * @param internalTarget the day by which the authority means to have acted, inclusive
 * @param sen2Due the last day in time in the sense of the SEN2 return; null where it does not measure this
 * @param warnOn the first day on which the deadline counts as near
 * @param steps how the statutory deadline was counted, one sentence for each step
 * @param skipped the days that were passed over, oldest first
 */
public record DueDate(
        LocalDate legalDue,
        LocalDate internalTarget,
        LocalDate sen2Due,
        LocalDate warnOn,
        List<String> steps,
        List<SkippedDay> skipped) {}
