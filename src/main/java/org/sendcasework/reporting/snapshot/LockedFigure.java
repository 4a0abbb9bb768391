package org.sendcasework.reporting.snapshot;

import java.math.BigDecimal;
import org.sendcasework.reporting.Figure;
import org.sendcasework.reporting.Standing;

/**
 * A figure as it was locked.
 *
 * @param kpiVersion the version of its definition
 * @param cut what it is cut by; empty for the whole
 * @param part which part of the cut; empty for the whole
 */
public record LockedFigure(
        String code, int kpiVersion, String cut, String part, Figure figure, BigDecimal aim, Standing standing) {

    public boolean isWhole() {
        return cut.isEmpty();
    }
}
