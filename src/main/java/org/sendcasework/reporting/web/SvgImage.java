package org.sendcasework.reporting.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.util.SVGConstants;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;
import org.w3c.dom.Document;

/** What every chart of the dashboard has in common: its size, its axes, its letters, and that it is SVG. */
final class SvgImage {

    static final String MEDIA_TYPE = "image/svg+xml";
    static final Color INK = new Color(0x0b, 0x0c, 0x0c);
    static final Font TEXT = new Font("Arial", Font.PLAIN, 14);

    private static final int WIDTH = 960;
    private static final int HEIGHT = 360;
    private static final double LEAST_SHOWN = 5;
    private static final double ALL = 100;
    private static final double ROOM = 8;
    private static final Color GRID = new Color(0xd8, 0xdb, 0xdd);

    private SvgImage() {}

    static CategoryAxis places() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setMaximumCategoryLabelLines(2);
        axis.setCategoryMargin(0.3);
        return axis;
    }

    static NumberAxis numbers() {
        NumberAxis axis = new NumberAxis();
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setAutoRangeIncludesZero(true);
        axis.setUpperMargin(0.12);
        // Where all are none, the axis still counts in whole numbers from none on
        axis.setAutoRangeMinimumSize(LEAST_SHOWN);
        axis.setRangeType(RangeType.POSITIVE);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        return axis;
    }

    /** From none to all, independent of the shares. */
    static NumberAxis percent() {
        NumberAxis axis = numbers();
        axis.setRange(0, ALL);
        axis.setNumberFormatOverride(new DecimalFormat("0'%'"));
        return axis;
    }

    static byte[] of(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setOutlineVisible(false);
        // Room for the upper half of the highest number on the axis
        plot.setInsets(new RectangleInsets(ROOM, ROOM, ROOM, ROOM));
        JFreeChart chart = new JFreeChart(null, TEXT, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.getLegend().setItemFont(TEXT);
        chart.getLegend().setFrame(BlockBorder.NONE);
        return draw(chart);
    }

    private static byte[] draw(JFreeChart chart) {
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
