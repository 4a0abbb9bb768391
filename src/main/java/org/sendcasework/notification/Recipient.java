package org.sendcasework.notification;

import java.util.UUID;

/**
 * Whom a message is for. The key says which one: a case reference for its family, the code of a service, the URN of a
 * setting, the name of a role such as DCO, a user name. The address is looked up when the message goes.
 */
public record Recipient(Kind kind, String key) {

    /** The kinds of people who are written to. */
    public enum Kind {
        FAMILY("The family"),
        PARTY("Somebody who gets copies"),
        SERVICE("The service"),
        SERVICE_LEAD("The lead of the service"),
        SETTING("The setting"),
        ROLE("The role"),
        USER("The user");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static Recipient family(String caseReference) {
        return new Recipient(Kind.FAMILY, caseReference);
    }

    /** Somebody recorded in a case who gets copies of what the family gets. */
    public static Recipient party(UUID id) {
        return new Recipient(Kind.PARTY, id.toString());
    }

    public static Recipient service(String code) {
        return new Recipient(Kind.SERVICE, code);
    }

    public static Recipient serviceLead(String code) {
        return new Recipient(Kind.SERVICE_LEAD, code);
    }

    public static Recipient setting(String urn) {
        return new Recipient(Kind.SETTING, urn);
    }

    public static Recipient role(String role) {
        return new Recipient(Kind.ROLE, role);
    }

    public static Recipient user(String username) {
        return new Recipient(Kind.USER, username);
    }
}
