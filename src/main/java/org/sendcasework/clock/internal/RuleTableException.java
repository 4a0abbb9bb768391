package org.sendcasework.clock.internal;

/**
 * A row of the table of statutory deadlines cannot be used; the application does not start on law it does not
 * understand.
 */
public class RuleTableException extends RuntimeException {

    public RuleTableException(String row, String problem) {
        super("statutory-deadlines.dmn, row " + row + ": " + problem);
    }
}
