package org.sendcasework.casefile;

/** A case file was opened; what the request says about the child's needs may not be recorded yet. */
public record CaseOpened(String caseReference) {}
