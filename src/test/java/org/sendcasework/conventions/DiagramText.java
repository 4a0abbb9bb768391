package org.sendcasework.conventions;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text of a diagram takes. Modeler, Tasklist and Cockpit draw it in Arial and break it at spaces and
 * hyphens. The widths are those of the font, not of a font that this machine happens to have, and a little more.
 */
final class DiagramText {

    /** A label outside its element is broken at this width, however wide its bounds are. */
    static final double LABEL_WIDTH = 90;

    static final double LABEL_SIZE = 11;
    static final double NAME_SIZE = 12;
    private static final double LINE_HEIGHT = 1.2;
    private static final double MARGIN = 1.03;

    private static final String[] CHARACTERS = {
        "ijl’‘", " !,./:;I[]ft", "()-`r{}", "Jcksvxyz", "#$0123456789?_abdeghnopquL", "FTZ", "&ABEKPSVXY", "CDHNRUw",
        "GOQ", "Mm", "W", "+<=>"
    };
    private static final int[] THOUSANDTHS = {222, 278, 334, 500, 556, 611, 667, 722, 778, 833, 944, 584};
    private static final int WIDEST = 1015;

    private DiagramText() {}

    /** The width of one line, in pixels. */
    static double width(String line, double size) {
        return line.strip().chars().map(DiagramText::thousandths).sum() * size / 1000 * MARGIN;
    }

    /** The height of as many lines, in pixels. */
    static double height(List<String> lines, double size) {
        return lines.size() * size * LINE_HEIGHT;
    }

    /** The width of the widest of these lines, in pixels. */
    static double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> width(line, size)).max().orElse(0);
    }

    /** The lines of a text in a column of this width. A word that is wider stays whole and stands out. */
    static List<String> lines(String text, double column, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("(?<=[\\s-])")) {
            if (!line.isEmpty() && width(line + word, size) > column) {
                lines.add(line.strip());
                line = "";
            }
            line += word;
        }
        lines.add(line.strip());
        return lines;
    }

    private static int thousandths(int character) {
        for (int kind = 0; kind < CHARACTERS.length; kind++) {
            if (CHARACTERS[kind].indexOf(character) >= 0) {
                return THOUSANDTHS[kind];
            }
        }
        return WIDEST;
    }
}
