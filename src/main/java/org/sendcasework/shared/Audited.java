package org.sendcasework.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Something that the audit trail must hold and that no listener of it can see by itself. Publish it as an event where
 * it happens; within a transaction it is kept or lost with the transaction.
 *
 * @param act what was done
 * @param subjects the records concerned: references of cases, referrals, mediations; or kind and id, as in
 *     {@code document:<id>}
 * @param details further facts by name, such as the group somebody was put into; never text about a child
 * @param reason why, in the words of the person; null if none was asked
 */
public record Audited(Act act, List<String> subjects, Map<String, ?> details, String reason) {

    /** What was done. */
    public enum Act {
        READ("Opened"),
        LIST("Saw in a list"),
        SEARCH("Searched"),
        EXPORT("Downloaded"),
        CHANGE("Changed"),
        REFUSED("Was refused"),
        SIGN_IN("Signed in"),
        SIGN_IN_FAILED("Failed to sign in"),
        SIGN_OUT("Signed out"),
        RIGHTS("Changed rights"),
        ENGINE("Acted on the engine");

        private final String words;

        Act(String words) {
            this.words = words;
        }

        /** In words, after the name of the person. */
        public String words() {
            return words;
        }
    }

    /** Records shown in answer to the current request, by a query that loads no entity. Ignored outside a request. */
    public static Audited seen(Collection<String> subjects) {
        return new Audited(Act.READ, List.copyOf(subjects), Map.of(), null);
    }

    /** A change of rights. */
    public static Audited rights(Map<String, ?> details) {
        return new Audited(Act.RIGHTS, List.of(), details, null);
    }

    /** Why the current request reads or changes the records that it does. Ignored outside a request. */
    public static Audited because(String reason) {
        return new Audited(Act.READ, List.of(), Map.of(), reason);
    }
}
