package org.sendcasework.shared;

/**
 * A record is closed to the signed-in person, whatever the person's groups. The message says why and what to do, and
 * says nothing of what the record holds.
 */
public class ClosedRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ClosedRecordException(String why) {
        super(why);
    }
}
