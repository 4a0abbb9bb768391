package org.sendcasework.reporting.snapshot;

import java.math.BigDecimal;
import org.sendcasework.reporting.internal.Figure;
import org.sendcasework.reporting.internal.Standing;

/**
 * A figure as it was locked.
 *
 * @param kpiVersion the version of its definition
 * @param breakdown what it is broken down by; empty for the whole
 * @param part which part of the breakdown; empty for the whole
 */
public record LockedFigure(
        String code, int kpiVersion, String breakdown, String part, Figure figure, BigDecimal aim, Standing standing) {

    public boolean isWhole() {
        return breakdown.isEmpty();
    }
}
