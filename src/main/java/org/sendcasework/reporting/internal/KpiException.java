package org.sendcasework.reporting.internal;

/** An entry of the dictionary that cannot be used. It stops the start, since a figure would be wrong or missing. */
public class KpiException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KpiException(String file, String code, String problem) {
        super("The figure " + code + " in " + file + " " + problem);
    }
}
