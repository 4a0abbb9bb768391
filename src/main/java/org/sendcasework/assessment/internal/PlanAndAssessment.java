package org.sendcasework.assessment.internal;

import java.time.LocalDate;

/**
 * What the officer found about an earlier plan and an earlier assessment.
 *
 * @param planSince the day of the plan that is in force; null for none
 * @param whyNoPlan why a plan that the records show is not in force or not this child's; null where they show none
 * @param lastAssessedOn the last assessment, if it was within the six months before the request; null for none
 */
public record PlanAndAssessment(LocalDate planSince, String whyNoPlan, LocalDate lastAssessedOn) {}
