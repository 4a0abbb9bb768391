package org.sendcasework.advice;

import java.util.List;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.identity.Groups;

/**
 * The kinds of advice of regulation 6(1) and 6(2), and the group of users who give or record each. Educational advice
 * goes to the child's own setting, so its group is worked out for each case.
 */
public enum AdviceKind {
    PARENT_VIEWS("Views of the parent or young person", Groups.CASEWORKERS, RecipientRole.PARENT_VIEWS),
    EDUCATIONAL("Educational advice", Groups.CASEWORKERS, RecipientRole.EDUCATIONAL),
    SENSORY_TEACHER(
            "Advice of a qualified teacher of sensory impairment",
            Groups.SPECIALIST_TEACHERS,
            RecipientRole.SENSORY_TEACHER),
    MEDICAL("Medical advice", Groups.HEALTH, RecipientRole.MEDICAL),
    PSYCHOLOGICAL("Psychological advice", Groups.EDUCATIONAL_PSYCHOLOGY, RecipientRole.PSYCHOLOGICAL),
    SOCIAL_CARE("Social care advice", Groups.SOCIAL_CARE, RecipientRole.SOCIAL_CARE),
    VIRTUAL_SCHOOL("Advice of the virtual school", Groups.CASEWORKERS, RecipientRole.VIRTUAL_SCHOOL),
    PREPARATION_FOR_ADULTHOOD(
            "Advice on preparation for adulthood and independent living",
            Groups.CASEWORKERS,
            RecipientRole.PREPARATION_FOR_ADULTHOOD),
    FAMILY_REQUESTED("Advice the family asks for", Groups.CASEWORKERS, RecipientRole.FAMILY_REQUESTED);

    private final String words;
    private final String group;
    private final RecipientRole adviser;

    AdviceKind(String words, String group, RecipientRole adviser) {
        this.words = words;
        this.group = group;
        this.adviser = adviser;
    }

    public String words() {
        return words;
    }

    /** The letter of regulation 6(1) for it, as the form choose-advisers ends the names of its fields; 6(2) is B2. */
    public String letter() {
        return switch (this) {
            case PARENT_VIEWS -> "A";
            case EDUCATIONAL -> "B";
            case SENSORY_TEACHER -> "B2";
            case MEDICAL -> "C";
            case PSYCHOLOGICAL -> "D";
            case SOCIAL_CARE -> "E";
            case VIRTUAL_SCHOOL -> "F";
            case PREPARATION_FOR_ADULTHOOD -> "G";
            case FAMILY_REQUESTED -> "H";
        };
    }

    /** The role in which someone receives the request for it. */
    RecipientRole adviser() {
        return adviser;
    }

    /** The groups whose task it is, given the URN of the child's setting, which may be null. */
    List<String> groups(String settingUrn) {
        if (this == EDUCATIONAL && settingUrn != null) {
            return List.of(Groups.setting(settingUrn), Groups.CASEWORKERS);
        }
        return List.of(group);
    }

    /** Whether earlier advice can stand in for it when all agree: regulation 6(4) covers (b) to (h), not the family. */
    public boolean canRestOnEarlierAdvice() {
        return this != PARENT_VIEWS;
    }

    /**
     * Whether the authority may leave it out with no more than a reason, because it is advice that the authority thinks
     * appropriate (regulation 6(1)(f)).
     */
    boolean isAtTheAuthoritysChoice() {
        return this == VIRTUAL_SCHOOL;
    }

    /**
     * Whether it is advice of regulation 6(1)(b) to (e), the qualified teacher of 6(2) included, without which a plan
     * cannot lawfully be refused.
     */
    public boolean isAlwaysNeeded() {
        return switch (this) {
            case EDUCATIONAL, SENSORY_TEACHER, MEDICAL, PSYCHOLOGICAL, SOCIAL_CARE -> true;
            default -> false;
        };
    }

    /**
     * Whether whoever gives it always has something to give: a school knows its pupil, and an educational psychologist sees
     * the child. “We have no advice” then means that nobody is to be had, which is no ground.
     */
    boolean isNeverNil() {
        return this == EDUCATIONAL || this == PSYCHOLOGICAL;
    }

    /** Whether it is what the family itself says. Nobody is late with it. */
    public boolean isFromTheFamily() {
        return this == PARENT_VIEWS;
    }
}
