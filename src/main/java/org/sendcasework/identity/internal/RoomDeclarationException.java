package org.sendcasework.identity.internal;

/** What rooms declare does not go together; the application does not start. */
class RoomDeclarationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RoomDeclarationException(String message) {
        super(message);
    }
}
