package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step of a case with which something is confirmed.
 *
 * @param name what the step is called
 * @param happenedOn the day of the act, such as the day a plan was sent
 * @param subjectId what the step is about if that is not the case itself, such as a decision or a mediation; or null
 */
public record ConfirmedStep(String name, LocalDate happenedOn, UUID subjectId) {}
