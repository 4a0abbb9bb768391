package org.sendcasework.casefile;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;

/** In what role someone receives a notice of a case. It is stored by its name. */
public enum RecipientRole {
    /** The parent of a child. */
    PARENT,
    /** The young person, who holds the rights from the end of compulsory school age. */
    YOUNG_PERSON,
    /** Whoever acts in the place of a young person who lacks capacity. */
    ALTERNATIVE_PERSON,
    /** Somebody who gets a copy of what goes to the holder of the rights. */
    COPY,
    SETTING,
    ICB,
    /** The officers for social services functions, and the person who gives social care advice. */
    SOCIAL_CARE,
    AUTHORITY,
    /** The person who made the request, if that was not the family. */
    REFERRER,

    PARENT_VIEWS,
    EDUCATIONAL,
    SENSORY_TEACHER,
    MEDICAL,
    PSYCHOLOGICAL,
    VIRTUAL_SCHOOL,
    PREPARATION_FOR_ADULTHOOD,
    FAMILY_REQUESTED,

    /** Somebody else, such as a person who can give information. */
    OTHER;

    /** Whether a notice in this role is the one that the law gives to the parent or the young person. */
    public boolean holdsTheRights() {
        return this == PARENT || this == YOUNG_PERSON || this == ALTERNATIVE_PERSON;
    }

    /** Stores the name, and reads a name that this release does not know without failing. */
    public static class Stored implements AttributeConverter<RecipientRole, String> {

        @Override
        public String convertToDatabaseColumn(RecipientRole role) {
            return role == null ? null : role.name();
        }

        @Override
        public RecipientRole convertToEntityAttribute(String stored) {
            return stored == null
                    ? null
                    : Arrays.stream(values())
                            .filter(role -> role.name().equals(stored))
                            .findFirst()
                            .orElse(OTHER);
        }
    }
}
