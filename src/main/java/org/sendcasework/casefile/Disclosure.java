package org.sendcasework.casefile;

/**
 * What must not be disclosed about somebody, and what must not be told to them.
 *
 * @param undisclosed why nobody else in the case may learn how they are reached; null if they may
 * @param withheld what must not be told to them, one fact a line; null for nothing
 */
public record Disclosure(String undisclosed, String withheld) {

    public static final Disclosure UNRESTRICTED = new Disclosure(null, null);
}
