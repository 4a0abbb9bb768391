package org.sendcasework.casefile;

/**
 * Writes notes about work that has its own references and is not a case file. The module that owns the work implements
 * it, so that a deadline of the work can be escalated like the deadline of a case.
 */
public interface WorkRecord {

    /** Whether work with this reference is recorded here. */
    boolean keeps(String reference);

    /** Adds a line for something that happened today. */
    void note(String reference, String kind, String text);

    /** What the work is about in one line, for those who may see it. */
    String summary(String reference);
}
