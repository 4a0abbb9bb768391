package org.sendcasework.reporting.snapshot;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.sendcasework.reporting.internal.Grain;

/** What a story of a period is found by. */
public class PeriodNarrativeId implements Serializable {

    private static final long serialVersionUID = 1L;

    private Grain grain;
    private LocalDate startsOn;

    protected PeriodNarrativeId() {}

    PeriodNarrativeId(PeriodKey period) {
        this.grain = period.grain();
        this.startsOn = period.startsOn();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PeriodNarrativeId id && grain == id.grain && Objects.equals(startsOn, id.startsOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(grain, startsOn);
    }
}
