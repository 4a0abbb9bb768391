package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.Profession;

/**
 * Whether those in the room are enough: by number, and by each profession that the terms of reference require.
 *
 * @param present members in the room by profession, the required ones also when there is none
 */
public record Quorum(int needed, int inTheRoom, Map<Profession, Long> present, Set<Profession> missing) {

    public static Quorum of(TermsOfReference terms, Collection<Attendance> room) {
        Map<Profession, Long> present = new EnumMap<>(Profession.class);
        terms.getRequired().forEach(profession -> present.put(profession, 0L));
        room.forEach(who -> present.merge(who.getProfession(), 1L, Long::sum));
        Set<Profession> missing = terms.getRequired().stream()
                .filter(profession -> present.get(profession) == 0)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Quorum(terms.getQuorum(), room.size(), present, missing);
    }

    public boolean isMet() {
        return missing.isEmpty() && inTheRoom >= needed;
    }

    /** What is there and what is missing, in one sentence. */
    public String words() {
        String count = inTheRoom + " of at least " + needed + " members";
        if (missing.isEmpty()) {
            return count + ", every required profession";
        }
        return count + "; missing: "
                + missing.stream()
                        .map(Profession::words)
                        .collect(Collectors.joining(", "))
                        .toLowerCase(Locale.UK);
    }
}
