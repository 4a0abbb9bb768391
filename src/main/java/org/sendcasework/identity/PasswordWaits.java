package org.sendcasework.identity;

/**
 * Makes people wait who try passwords of an account where they are signed in already: for a new password the engine asks
 * for the one until now. Signing in counts with the address, by itself.
 */
public interface PasswordWaits {

    /** Begins an attempt for an account; false if it is too early for another one. */
    boolean mayTry(String username);

    /** The password was right: what failed before is forgotten. */
    void succeeded(String username);
}
