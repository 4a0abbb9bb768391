package org.sendcasework.identity;

/** There is no administrator yet and no password for one; an open set-up page would be a hole. */
class MissingAdministratorException extends RuntimeException {

    MissingAdministratorException() {
        super("There is no administrator yet");
    }
}
