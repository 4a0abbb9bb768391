package org.sendcasework.reporting.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.springframework.stereotype.Component;

/**
 * Draws figures as SVG on the server. Colour never says anything alone: each bar carries its number, the dashed line has
 * a name of its own, and the page has the same numbers as a table.
 */
@Component
class KpiCharts {

    private static final Color FIGURE = new Color(0x73, 0xa9, 0xd6);
    private static final float[] DASHES = {7, 5};

    /**
     * One bar and what is aimed at there.
     *
     * @param value null draws no bar
     * @param aim null draws no line at this place
     */
    record Bar(String label, BigDecimal value, BigDecimal aim) {}

    /** Bars with their numbers and labels, and a dashed line where something is aimed at. Empty for no bars. */
    byte[] bars(String figure, List<Bar> bars) {
        if (bars.isEmpty()) {
            return new byte[0];
        }
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        DefaultCategoryDataset aims = new DefaultCategoryDataset();
        bars.forEach(bar -> {
            values.addValue(bar.value(), figure, bar.label());
            aims.addValue(bar.aim(), "Aimed at", bar.label());
        });
        CategoryPlot plot = new CategoryPlot(values, SvgImage.places(), SvgImage.numbers(), bar());
        plot.setDataset(1, bars.stream().anyMatch(bar -> bar.aim() != null) ? aims : new DefaultCategoryDataset());
        plot.setRenderer(1, line());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return SvgImage.of(plot);
    }

    private static BarRenderer bar() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, FIGURE);
        renderer.setMaximumBarWidth(0.08);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        renderer.setDefaultItemLabelFont(SvgImage.TEXT);
        renderer.setDefaultItemLabelsVisible(true);
        return renderer;
    }

    private static LineAndShapeRenderer line() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, SvgImage.INK);
        renderer.setSeriesStroke(0, new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        return renderer;
    }
}
