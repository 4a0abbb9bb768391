package org.sendcasework.assessment.internal;

import java.util.List;
import org.sendcasework.clock.Deadline;

/**
 * What ending a case early does.
 *
 * @param ending the deadlines that no longer apply
 * @param missed those that are missed by then and stay so
 * @param steps what ends, step by step, in words
 * @param toDo the tasks that begin, in words
 */
public record EndingPreview(List<Deadline> ending, List<Deadline> missed, List<String> steps, List<String> toDo) {}
