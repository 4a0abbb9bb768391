package org.sendcasework.identity.internal;

/** The declarations of modules contradict each other; the application does not start. */
class RoomDeclarationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RoomDeclarationException(String message) {
        super(message);
    }
}
