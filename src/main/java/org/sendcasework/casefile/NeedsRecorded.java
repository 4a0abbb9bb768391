package org.sendcasework.casefile;

/** What the child needs was recorded on a case. */
public record NeedsRecorded(String caseReference) {}
