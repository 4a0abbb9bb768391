package org.sendcasework.clock.internal;

/** The bank holidays of a year are not known, so nothing can be counted across it. */
public class UnknownYearException extends RuntimeException {

    public UnknownYearException(int year, int first, int last) {
        super("The bank holidays of " + year + " are not known; the calendar covers " + first + " to " + last + ".");
    }
}
