package org.sendcasework.identity.internal;

/** There is no administrator yet and no password for one; an open set-up page would be a security hole. */
public class MissingAdministratorException extends RuntimeException {

    public MissingAdministratorException() {
        super("There is no administrator yet");
    }
}
