package org.sendcasework.casefile;

import java.util.Set;

/**
 * The early end of a case was recorded in error and is taken back. Its deadlines are open again and its processes run
 * where they stood.
 *
 * @param processes the business keys of the processes that run again, such as that of an appeal
 */
public record CaseEndingTakenBack(String caseReference, Set<String> processes) {}
