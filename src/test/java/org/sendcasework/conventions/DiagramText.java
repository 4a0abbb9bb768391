package org.sendcasework.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How much room a text of a diagram takes. Modeler, Tasklist and Cockpit draw it in Arial and break it at spaces and
 * hyphens. The widths are those of that font, not of a font that this machine happens to have. Another machine may have
 * one that is a little wider and breaks the text elsewhere, so there must be room for either.
 */
final class DiagramText {

    /** A label outside its element is broken at this width, however wide its bounds are. */
    static final double LABEL_WIDTH = 90;

    static final double LABEL_SIZE = 11;
    static final double NAME_SIZE = 12;
    private static final double LINE_HEIGHT = 1.2;
    private static final double[] MARGINS = {1, 1.03};

    private static final String[] CHARACTERS = {
        "ijl’‘",
        " !,./:;I[]ft",
        "()-`r{}",
        "Jcksvxyz",
        "#$0123456789?_abdeghnopquL",
        "FTZ",
        "&ABEKPSVXY",
        "CDHNRUw",
        "GOQ",
        "Mm",
        "W",
        "+<=>"
    };
    private static final int[] THOUSANDTHS = {222, 278, 334, 500, 556, 611, 667, 722, 778, 833, 944, 584};
    private static final int WIDEST = 1015;

    private DiagramText() {}

    /** The width of the widest line of a text in a column of this width, in pixels. */
    static double width(String text, double column, double size) {
        return DoubleStream.of(MARGINS)
                .flatMap(margin ->
                        lines(text, column, size, margin).stream().mapToDouble(line -> lineWidth(line, size, margin)))
                .max()
                .orElse(0);
    }

    /** The height of a text in a column of this width, in pixels. */
    static double height(String text, double column, double size) {
        return DoubleStream.of(MARGINS)
                .map(margin -> lines(text, column, size, margin).size() * size * LINE_HEIGHT)
                .max()
                .orElse(0);
    }

    private static double lineWidth(String line, double size, double margin) {
        return line.strip().chars().map(DiagramText::thousandths).sum() * size / 1000 * margin;
    }

    /** A word that is wider than the column stays whole and stands out. */
    private static List<String> lines(String text, double column, double size, double margin) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("(?<=[\\s-])")) {
            if (!line.isEmpty() && lineWidth(line + word, size, margin) > column) {
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
