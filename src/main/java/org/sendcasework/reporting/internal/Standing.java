package org.sendcasework.reporting.internal;

import java.math.BigDecimal;

/** How a figure compares with its aim, in words and only then in colour. */
public enum Standing {
    ON_TRACK("On track", "govuk-tag--green"),
    SLIGHTLY_OFF("Slightly off", "govuk-tag--yellow"),
    OFF_TRACK("Off track", "govuk-tag--red"),
    NO_AIM("No aim", "govuk-tag--grey"),
    NO_FIGURE("No figure", "govuk-tag--grey");

    private final String words;
    private final String style;

    Standing(String words, String style) {
        this.words = words;
        this.style = style;
    }

    public String words() {
        return words;
    }

    /** The class of the Design System's tag. */
    public String style() {
        return style;
    }

    /**
     * Compares a figure with its aim. As good as the aim is on track; within the entry's margin of it, the margin
     * included, is slightly off.
     *
     * @param value null where there is no figure
     * @param aim null where there is no aim
     */
    public static Standing of(Kpi kpi, BigDecimal value, BigDecimal aim) {
        if (value == null) {
            return NO_FIGURE;
        }
        if (aim == null || kpi.direction() == Kpi.Direction.NONE) {
            return NO_AIM;
        }
        BigDecimal missing = kpi.direction() == Kpi.Direction.UP ? aim.subtract(value) : value.subtract(aim);
        if (missing.signum() <= 0) {
            return ON_TRACK;
        }
        boolean near = kpi.amberWithin() != null && missing.compareTo(kpi.amberWithin()) <= 0;
        return near ? SLIGHTLY_OFF : OFF_TRACK;
    }
}
