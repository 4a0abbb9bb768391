package org.sendcasework.shared;

/** What was asked for does not exist, or must not be known to exist by the person asking. Answered with 404. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String message) {
        super(message);
    }
}
