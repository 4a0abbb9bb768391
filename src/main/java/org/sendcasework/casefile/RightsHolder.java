package org.sendcasework.casefile;

import java.time.LocalDate;
import org.sendcasework.shared.Texts;

/**
 * Who holds the rights of Part 3 of the Children and Families Act 2014 on a day: hears, gives views, gets the notices and
 * can appeal.
 *
 * @param party how they are reached; null while nobody is recorded for a child
 * @param name their name; a word in its place while nobody is recorded for a child
 * @param child the name of the child or young person
 * @param turn for a child the last day of compulsory school age, otherwise the day since when they hold the rights
 */
public record RightsHolder(Kind kind, Party party, String name, String child, LocalDate turn) {

    /** Whose the rights are. */
    public enum Kind {
        PARENT(RecipientRole.PARENT),
        YOUNG_PERSON(RecipientRole.YOUNG_PERSON),
        ALTERNATIVE_PERSON(RecipientRole.ALTERNATIVE_PERSON);

        private final RecipientRole role;

        Kind(RecipientRole role) {
            this.role = role;
        }
    }

    public boolean isParent() {
        return kind == Kind.PARENT;
    }

    public boolean isYoungPerson() {
        return kind == Kind.YOUNG_PERSON;
    }

    public NoticeRecipient recipient() {
        return new NoticeRecipient(kind.role, name);
    }

    /** Whose the rights are and why, in a sentence for officers. */
    public String inWords() {
        return switch (kind) {
            case PARENT ->
                "A parent holds the rights. " + child + " is of compulsory school age until " + Texts.date(turn)
                        + "; from the day after, the rights are the young person’s own.";
            case YOUNG_PERSON ->
                child + " has held the rights since " + Texts.date(turn)
                        + ", the day after the end of compulsory school age. Notices go to the young person; no parent’s name"
                        + " is needed.";
            case ALTERNATIVE_PERSON ->
                name + " has acted since " + Texts.date(turn) + " in the place of " + child
                        + ", who lacks capacity (regulation 64).";
        };
    }
}
