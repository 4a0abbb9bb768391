package org.sendcasework.escalation.forecast;

/**
 * How long a step takes.
 *
 * @param days the median of the cases that passed it lately, or its share of the twenty weeks where those are too few
 * @param cases how many passed it lately
 * @param measured whether the days are a median
 */
public record StepTime(Step step, int days, int cases, boolean measured) {}
