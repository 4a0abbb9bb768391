package org.sendcasework.reporting.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.springframework.stereotype.Component;

/** Draws lines over time as SVG. Each line has its own dashes and its name in the legend, so no colour is needed. */
@Component
class LineCharts {

    private static final float[] NO_DASHES = null;
    private static final float SMALL = 12;

    /** The meaning of a line, which decides what it looks like. */
    enum Style {
        COUNTED(new Color(0x1d, 0x70, 0xb8), 3, NO_DASHES, true),
        EXPECTED(new Color(0x1d, 0x70, 0xb8), 2.5f, new float[] {9, 5}, false),
        BOUND(new Color(0x50, 0x5a, 0x5f), 1.5f, new float[] {2, 4}, false),
        OTHER_BOUND(new Color(0x50, 0x5a, 0x5f), 1.5f, new float[] {10, 3, 2, 3}, false),
        AIM(SvgImage.INK, 2, new float[] {16, 4}, false);

        private final Color paint;
        private final BasicStroke stroke;
        private final boolean points;

        Style(Color paint, float width, float[] dashes, boolean points) {
            this.paint = paint;
            this.stroke = new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
            this.points = points;
        }
    }

    /**
     * A line.
     *
     * @param values one for each place; null leaves a gap
     */
    record Line(String name, Style style, List<BigDecimal> values) {}

    /** Lines over places, such as months. Lines without any value are left out. */
    byte[] lines(List<String> places, List<Line> lines) {
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
        int series = 0;
        for (Line line : lines) {
            if (line.values().stream().allMatch(value -> value == null)) {
                continue;
            }
            for (int place = 0; place < places.size(); place++) {
                values.addValue(line.values().get(place), line.name(), places.get(place));
            }
            renderer.setSeriesPaint(series, line.style().paint);
            renderer.setSeriesStroke(series, line.style().stroke);
            renderer.setSeriesShapesVisible(series, line.style().points);
            series++;
        }
        CategoryAxis axis = SvgImage.places();
        // Turned letters would be drawn as shapes, so many places get small ones on two lines
        axis.setTickLabelFont(SvgImage.TEXT.deriveFont(SMALL));
        axis.setCategoryMargin(0);
        return SvgImage.of(new CategoryPlot(values, axis, SvgImage.numbers(), renderer));
    }
}
