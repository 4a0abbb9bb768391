package org.sendcasework.identity.internal;

import org.springframework.security.core.AuthenticationException;

/** Somebody must wait before the next attempt to sign in. The same for a name that nobody has. */
class TooManyAttemptsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyAttemptsException() {
        super("There were too many attempts to sign in. Wait up to 15 minutes and try again.");
    }
}
