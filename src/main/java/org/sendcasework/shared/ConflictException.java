package org.sendcasework.shared;

/**
 * What the person wanted to change has changed in the meantime, or is no longer there. The message says what to do
 * next; the API answers 409.
 */
public class ConflictException extends RuntimeException {

    /** The one wording for a record that somebody else changed first. */
    public static final String CHANGED =
            "Someone else changed this while you were working on it. Your change was not saved. Check what changed, then"
                    + " make your change again.";

    /** Somebody else changed the record since the person opened it. */
    public static ConflictException changed() {
        return new ConflictException(CHANGED);
    }

    /**
     * Refuses a change to a record that is no longer as the person saw it.
     *
     * @param seen the version that the page showed
     * @param stored the version of the record now
     */
    public static void unlessSame(Integer seen, Integer stored) {
        if (!stored.equals(seen)) {
            throw changed();
        }
    }

    public ConflictException(String messageWithWayForward) {
        super(messageWithWayForward);
    }
}
