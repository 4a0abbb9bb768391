package org.sendcasework.shared;

/**
 * What the person wanted to change has changed meanwhile, or is no longer there to be done. The message says how to go
 * on; the API answers 409.
 */
public class ConflictException extends RuntimeException {

    public ConflictException(String messageWithWayForward) {
        super(messageWithWayForward);
    }
}
