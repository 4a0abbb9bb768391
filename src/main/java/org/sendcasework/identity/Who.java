package org.sendcasework.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who may do something: anyone at all, anyone who is signed in, the members of some groups, or nobody. */
public final class Who {

    /** Also people who are not signed in. */
    public static final Who ANYONE = new Who(true, true, Set.of());

    public static final Who SIGNED_IN = new Who(false, true, Set.of());
    public static final Who NOBODY = new Who(false, false, Set.of());

    private final boolean strangers;
    private final boolean everyAccount;
    private final Set<String> groups;

    private Who(boolean strangers, boolean everyAccount, Set<String> groups) {
        this.strangers = strangers;
        this.everyAccount = everyAccount;
        this.groups = groups;
    }

    /** The members of any of these groups. */
    public static Who in(String... groups) {
        return in(List.of(groups));
    }

    /** The members of any of these groups. */
    public static Who in(Collection<String> groups) {
        return new Who(false, false, Collections.unmodifiableSet(new LinkedHashSet<>(groups)));
    }

    /** These and the members of further groups. */
    public Who and(String... more) {
        Set<String> all = new LinkedHashSet<>(groups);
        all.addAll(Arrays.asList(more));
        return new Who(strangers, everyAccount, Collections.unmodifiableSet(all));
    }

    /** Whether someone in these groups is among them. */
    boolean includes(boolean signedIn, Set<String> memberOf) {
        return strangers || signedIn && (everyAccount || memberOf.stream().anyMatch(groups::contains));
    }

    /** Whether people who are not signed in are among them. */
    public boolean includesStrangers() {
        return strangers;
    }

    /** Whether everyone who is signed in is among them. */
    public boolean includesEveryAccount() {
        return everyAccount;
    }

    /** The groups, when it is up to groups. */
    public Set<String> groups() {
        return groups;
    }
}
