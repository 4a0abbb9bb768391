package org.sendcasework.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sendcasework.reporting.internal.Kpi;
import org.sendcasework.reporting.web.KpiCharts.Bar;

/** Charts are SVG with their words in them, and never fail for want of a number. */
class KpiChartsTest {

    private static final Kpi PLANS =
            new ObjectMapper().convertValue(Map.of("name", "New plans within 20 weeks", "unit", "PERCENT"), Kpi.class);

    private final KpiCharts charts = new KpiCharts();

    @Test
    void aChartNamesItsFigureItsAimAndItsPlaces() {
        byte[] svg = charts.bars(
                PLANS,
                List.of(
                        new Bar("Sep 26", new BigDecimal("38.5"), new BigDecimal("40"), ""),
                        new Bar("Oct 26", new BigDecimal("47.1"), new BigDecimal("50"), ""),
                        new Bar("Nov 26", null, new BigDecimal("50"), "so far")));
        String text = new String(svg, StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "<svg",
                        "Sep 26",
                        "Oct 26",
                        "Nov 26",
                        "New plans within 20 weeks",
                        "Aim",
                        "38.5",
                        "so far",
                        "100%")
                .doesNotContain("<script");
    }

    @Test
    void noPlacesGiveNoChart() {
        assertThat(charts.bars(PLANS, List.of())).isEmpty();
    }
}
