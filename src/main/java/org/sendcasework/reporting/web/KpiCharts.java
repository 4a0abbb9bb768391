package org.sendcasework.reporting.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.util.SVGConstants;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Draws figures as SVG on the server. Colour never says anything alone: each bar carries its number, the dashed line has
 * a name of its own, and the page has the same numbers as a table.
 */
@Component
class KpiCharts {

    private static final int WIDTH = 960;
    private static final int HEIGHT = 360;
    private static final Color FIGURE = new Color(0x73, 0xa9, 0xd6);
    private static final Color INK = new Color(0x0b, 0x0c, 0x0c);
    private static final Color GRID = new Color(0xd8, 0xdb, 0xdd);
    private static final Font TEXT = new Font("Arial", Font.PLAIN, 14);
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
        CategoryPlot plot = new CategoryPlot(values, places(), numbers(), bar());
        plot.setDataset(1, bars.stream().anyMatch(bar -> bar.aim() != null) ? aims : new DefaultCategoryDataset());
        plot.setRenderer(1, line());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setOutlineVisible(false);
        JFreeChart chart = new JFreeChart(null, TEXT, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setItemFont(TEXT);
        chart.getLegend().setFrame(BlockBorder.NONE);
        return svg(chart);
    }

    private static CategoryAxis places() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setMaximumCategoryLabelLines(2);
        axis.setCategoryMargin(0.3);
        return axis;
    }

    private static NumberAxis numbers() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(0.12);
        return axis;
    }

    private static BarRenderer bar() {
        BarRenderer renderer = new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, FIGURE);
        renderer.setMaximumBarWidth(0.08);
        renderer.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        renderer.setDefaultItemLabelFont(TEXT);
        renderer.setDefaultItemLabelsVisible(true);
        return renderer;
    }

    private static LineAndShapeRenderer line() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, INK);
        renderer.setSeriesStroke(0, new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        return renderer;
    }

    private static byte[] svg(JFreeChart chart) {
        Document document = GenericDOMImplementation.getDOMImplementation()
                .createDocument(SVGConstants.SVG_NAMESPACE_URI, SVGConstants.SVG_SVG_TAG, null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        StringWriter svg = new StringWriter();
        try {
            graphics.stream(svg, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Whichever fonts this machine has, the reader's own are used
        return svg.toString()
                .replaceAll("font-family:'[^']*'", "font-family:Arial, Helvetica, sans-serif")
                .getBytes(StandardCharsets.UTF_8);
    }
}
