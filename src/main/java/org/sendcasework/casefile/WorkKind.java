package org.sendcasework.casefile;

import java.util.Locale;

/**
 * A kind of work as its references show it: a series such as EHC and, for work that belongs to a case, a letter such as
 * M. A module declares the kinds it opens.
 *
 * @param letter empty for work that belongs to no other work
 */
public record WorkKind(String series, String letter) {

    /** An EHC case, such as EHC-2026-000123. */
    public static final WorkKind CASE = new WorkKind("EHC", "");

    /** A mediation of a case, such as EHC-2026-000123-M1. */
    public static final WorkKind MEDIATION = CASE.within("M");

    /** An appeal of a case, such as EHC-2026-000123-A1. */
    public static final WorkKind APPEAL = CASE.within("A");

    /** Work with its own series of references. */
    public WorkKind(String series) {
        this(series, "");
    }

    /** Work that belongs to work of this kind, such as a mediation to a case. */
    public WorkKind within(String letterOfBranch) {
        return new WorkKind(series, letterOfBranch);
    }

    /** The reference of a piece of work with its own series. */
    public WorkReference numbered(int year, long number) {
        // Digits of a reference are the same on every machine, whatever its language
        return new WorkReference(String.format(Locale.ROOT, "%s-%d-%06d", series, year, number));
    }

    /**
     * The reference of a piece of work that belongs to another.
     *
     * @param number from 1, for each root
     */
    public WorkReference numbered(String root, int number) {
        return new WorkReference(root + "-" + letter + number);
    }
}
