package org.sendcasework.casefile.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.casefile.Person;

/**
 * In what the children of two cases agree, as it was recorded. It says that they could be one child, never that they
 * are: twins have the same family name, date of birth and home.
 */
public record ChildMatch(boolean givenName, boolean familyName, boolean birth, boolean postcode) {

    public static ChildMatch between(Person one, Person other) {
        return new ChildMatch(
                sameName(one.getGivenName(), other.getGivenName()),
                sameName(one.getFamilyName(), other.getFamilyName()),
                one.getDateOfBirth().equals(other.getDateOfBirth()),
                !plain(one.getPostcode()).isEmpty() && plain(one.getPostcode()).equals(plain(other.getPostcode())));
    }

    private static boolean sameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Without accents, hyphens, spaces and capitals, which people write in more than one way. */
    public static String plain(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("[^\\p{L}\\p{N}]", "")
                        .toLowerCase(Locale.UK);
    }

    /** Whether the two could be one child: born on one day with a name or home in common, or all but the day alike. */
    public boolean isPossible() {
        return birth && (familyName || postcode) || givenName && familyName && postcode;
    }

    /** Why they are compared, such as <em>same family name and date of birth; another given name: possibly a twin</em>. */
    public String inWords() {
        List<String> same = new ArrayList<>();
        if (givenName && familyName) {
            same.add("name");
        } else if (familyName) {
            same.add("family name");
        } else if (givenName) {
            same.add("given name");
        }
        if (birth) {
            same.add("date of birth");
        }
        if (postcode) {
            same.add("postcode");
        }
        // Two cases that were compared stay beside each other after a name or date was corrected
        return same.isEmpty() ? "nothing in common any more" : "same " + listed(same) + different();
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private String different() {
        if (!birth) {
            return "; another date of birth: one of the two may be wrong";
        }
        if (!givenName) {
            return "; another given name: possibly a twin";
        }
        return familyName ? "" : "; another family name: it may have changed";
    }
}
