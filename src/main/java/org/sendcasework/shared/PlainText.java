package org.sendcasework.shared;

/**
 * The one rule for the characters of a text that comes in, by a form, a page, the API or a file. Tabs and line ends are
 * text. Other control characters are not: the database refuses some, and a character that turns the direction of writing
 * lets a name look like another.
 */
public final class PlainText {

    /** What is wrong with a text that is refused, as a rule of its field. */
    public static final String RULE = "has a character that cannot be shown. Delete it, or type the text again";

    private PlainText() {}

    /** Whether a text has only characters that can be shown, kept and printed; null and the empty text have. */
    public static boolean isPlain(String text) {
        return text == null || text.codePoints().allMatch(PlainText::isPlain);
    }

    /** @throws InvalidInputException if the text of a field has another character */
    public static void require(String field, String text) {
        if (!isPlain(text)) {
            throw new InvalidInputException(field, RULE);
        }
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !turnsTheDirection(character);
            default -> (character & 0xFFFE) != 0xFFFE;
        };
    }

    /** The overrides, embeddings and isolates of Unicode's bidirectional algorithm. */
    private static boolean turnsTheDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
