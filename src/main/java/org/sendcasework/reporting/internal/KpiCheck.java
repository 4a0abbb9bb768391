package org.sendcasework.reporting.internal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans every query of the dictionary at start, so that a mistyped condition stops the start and not the board. */
@Component
class KpiCheck implements InitializingBean {

    private final KpiDictionary dictionary;
    private final JdbcClient jdbc;

    KpiCheck(KpiDictionary dictionary, JdbcClient jdbc) {
        this.dictionary = dictionary;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        dictionary.all().forEach(this::plan);
    }

    private void plan(Kpi kpi) {
        String sql = kpi.bands() == null
                ? FigureSql.total(kpi, Filter.NONE)
                : FigureSql.breakdown(kpi, FigureSql.BAND, Filter.NONE);
        // Every parameter is a date; no figure is counted by planning it
        String planned = "explain " + sql.replaceAll(":(from|to|today)\\b", "date '2026-01-01'");
        try {
            jdbc.sql(planned).query(String.class).list();
        } catch (DataAccessException e) {
            throw new KpiException(
                    "the dictionary",
                    kpi.code(),
                    "cannot be counted: " + e.getMostSpecificCause().getMessage());
        }
    }
}
