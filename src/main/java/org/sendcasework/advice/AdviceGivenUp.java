package org.sendcasework.advice;

/** A case proceeds without one piece of advice that is owed. */
public record AdviceGivenUp(String caseReference, String adviceRequestId) {}
