package org.sendcasework.casefile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reference of a piece of work: a case (EHC-2026-000123), a mediation or an appeal of it (EHC-2026-000123-M1,
 * EHC-2026-000123-A1), a referral to Experts at Hand, or other work with its own series. It is the business key of the
 * work's process. What belongs to a case has that case as its root, which the tables keep as {@code
 * root_case_reference}.
 */
public record WorkReference(String text) {

    private static final Pattern FORM = Pattern.compile("([A-Z]{2,5})-\\d{4}-\\d{3,8}(?:-([A-Z])\\d{1,2})?");

    /** Nothing else belongs to a case; the generated columns {@code root_case_reference} take off any letter. */
    private static final Pattern BRANCH =
            Pattern.compile("-[" + WorkKind.MEDIATION.letter() + WorkKind.APPEAL.letter() + "][1-9][0-9]?\\z");

    /** @throws IllegalArgumentException if it does not have the form of a reference */
    public WorkReference {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("This is not a reference: " + text);
        }
    }

    /** The reference that a text is, if it has the form of one; null has not. */
    public static Optional<WorkReference> parse(String text) {
        return text == null || !FORM.matcher(text).matches() ? Optional.empty() : Optional.of(new WorkReference(text));
    }

    /** The root of a reference as it is stored or asked for; any other text is its own root. */
    public static String rootOf(String reference) {
        return BRANCH.matcher(reference).replaceFirst("");
    }

    /** The work that this one belongs to, or itself. */
    public WorkReference root() {
        return new WorkReference(rootOf(text));
    }

    /** Whether it belongs to no other work. */
    public boolean isRoot() {
        return kind().letter().isEmpty();
    }

    public WorkKind kind() {
        Matcher parts = FORM.matcher(text);
        parts.matches();
        return new WorkKind(parts.group(1), parts.group(2) == null ? "" : parts.group(2));
    }

    @Override
    public String toString() {
        return text;
    }
}
