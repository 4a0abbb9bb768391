package org.sendcasework.engine;

/**
 * A timer of a model has fired because a deadline passed without the act, whether or not the ledger still has it open.
 * Published in the transaction of the timer.
 *
 * @param caseReference the business key of the instance
 * @param subjectId the request or consultation the deadline belongs to; null for the case itself
 */
public record DeadlinePassed(String caseReference, String ruleCode, String subjectId) {}
