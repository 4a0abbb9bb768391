package org.sendcasework.engine;

/** Passwords that are taken although they break the rules: those of a demonstration, which everybody may know. */
public interface AcceptedPasswords {

    /** Whether this password is one of them. */
    boolean accept(String password);
}
