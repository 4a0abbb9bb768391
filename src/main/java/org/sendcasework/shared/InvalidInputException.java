package org.sendcasework.shared;

/**
 * A person or a program entered something the rules do not allow. Names the field and the rule in words that the
 * person can act on; nothing has been written when it is thrown. Pages show it, Tasklist shows it, the API answers 400.
 */
public class InvalidInputException extends RuntimeException {

    private final String field;

    /**
     * @param field the name of the field as the form or the API spells it
     * @param rule what the rule asks for, as a sentence, with its source where the law sets it
     */
    public InvalidInputException(String field, String rule) {
        super(field + ": " + rule);
        this.field = field;
    }

    public String field() {
        return field;
    }

    /** The rule alone, without the field's name. */
    public String rule() {
        return getMessage().substring(field.length() + 2);
    }
}
