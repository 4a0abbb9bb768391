package org.sendcasework.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References of cases, and of what belongs to a case but is a case of its own: EHC-2026-000123-M1 is the first mediation
 * of case EHC-2026-000123, EHC-2026-000123-A1 its first appeal.
 */
public final class CaseReferences {

    private static final Pattern OF_A_CASE = Pattern.compile("(.+-\\d+)-[A-Z]\\d{1,2}");

    private CaseReferences() {}

    /** The reference of the case that this one belongs to; a case belongs to itself. */
    public static String caseOf(String reference) {
        Matcher branch = OF_A_CASE.matcher(reference);
        return branch.matches() ? branch.group(1) : reference;
    }

    /** Whether it is the reference of a case itself. */
    public static boolean isCase(String reference) {
        return caseOf(reference).equals(reference);
    }

    /**
     * The reference of a mediation or appeal.
     *
     * @param letter M or A
     * @param number from 1, for each case
     */
    public static String branch(String caseReference, char letter, int number) {
        return caseReference + "-" + letter + number;
    }
}
