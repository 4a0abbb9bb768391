package org.sendcasework.casefile;

/**
 * Where what happens to work with references of its own is written down, when that is not a case file: a room above
 * keeps such a record, so that a date of its work can be escalated like the date of a case.
 */
public interface WorkRecord {

    /** Whether work with this reference is recorded here. */
    boolean keeps(String reference);

    /** Adds a line for something that happened today. */
    void note(String reference, String kind, String text);

    /** What the work is about in one line, for those who may see it. */
    String summary(String reference);
}
