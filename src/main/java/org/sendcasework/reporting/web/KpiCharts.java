package org.sendcasework.reporting.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.sendcasework.reporting.internal.Kpi;
import org.springframework.stereotype.Component;

/**
 * Draws figures as SVG on the server. Colour never says anything alone: each bar has its number below it, where no line
 * strikes it, the dashed line has its own name, and the page has the same numbers as a table.
 */
@Component
class KpiCharts {

    private static final Color FIGURE = new Color(0x73, 0xa9, 0xd6);
    private static final float[] DASHES = {7, 5};
    private static final int LINES_OF_A_LABEL = 4;

    /**
     * One bar and the aim there.
     *
     * @param value null draws no bar
     * @param aim null draws no line at this place
     * @param partly why it must not look like the others, such as "so far"; empty for a whole period
     */
    record Bar(String label, BigDecimal value, BigDecimal aim, String partly) {

        /** The place on the axis, with the number of the bar. */
        String place() {
            String number =
                    value == null ? "" : "\n" + value.stripTrailingZeros().toPlainString();
            return label + number + (partly.isEmpty() ? "" : "\n" + partly);
        }
    }

    /** Bars with their numbers and labels, and a dashed line where there is an aim. Empty for no bars. */
    byte[] bars(Kpi kpi, List<Bar> bars) {
        if (bars.isEmpty()) {
            return new byte[0];
        }
        String figure = FigureTexts.title(kpi);
        DefaultCategoryDataset values = new DefaultCategoryDataset();
        DefaultCategoryDataset aims = new DefaultCategoryDataset();
        bars.forEach(bar -> {
            values.addValue(bar.value(), figure, bar.place());
            aims.addValue(bar.aim(), "Aim", bar.place());
        });
        CategoryAxis places = SvgImage.places();
        places.setMaximumCategoryLabelLines(LINES_OF_A_LABEL);
        places.setCategoryMargin(0.05);
        NumberAxis numbers = kpi.unit() == Kpi.Unit.PERCENT ? SvgImage.percent() : SvgImage.numbers();
        CategoryPlot plot = new CategoryPlot(values, places, numbers, new PeriodBars(bars));
        plot.setDataset(1, bars.stream().anyMatch(bar -> bar.aim() != null) ? aims : new DefaultCategoryDataset());
        plot.setRenderer(1, line());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return SvgImage.of(plot);
    }

    /** What is not a whole period is an outline. */
    private static final class PeriodBars extends BarRenderer {

        private static final long serialVersionUID = 1L;

        private final transient List<Bar> bars;

        PeriodBars(List<Bar> bars) {
            this.bars = bars;
            setBarPainter(new StandardBarPainter());
            setShadowVisible(false);
            setSeriesPaint(0, FIGURE);
            setMaximumBarWidth(0.05);
            setDrawBarOutline(true);
            setDefaultOutlineStroke(new BasicStroke(2));
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return bars.get(column).partly().isEmpty() ? FIGURE : Color.WHITE;
        }

        @Override
        public Paint getItemOutlinePaint(int row, int column) {
            return FIGURE;
        }
    }

    private static LineAndShapeRenderer line() {
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, SvgImage.INK);
        renderer.setSeriesStroke(0, new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        return renderer;
    }
}
