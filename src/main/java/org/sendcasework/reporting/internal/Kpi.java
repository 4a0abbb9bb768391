package org.sendcasework.reporting.internal;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sendcasework.reporting.facts.FactTable;

/**
 * One entry of the dictionary: what a figure means, whose it is, and exactly how it is counted. The words and the
 * conditions are side by side, and the list of cases behind a figure uses the same conditions as the figure.
 *
 * @param code never changes once published
 * @param why the question it answers for a board
 * @param version goes up when the meaning changes; snapshots keep the version they were made with
 * @param since first day on which this version applies
 * @param section where the dashboard shows it
 * @param module whose own page of measures shows it too; null for none
 * @param partOf the code of an entry whose facts include all of this one's; null if there is none
 * @param oneOf a name that this entry shares with the others that divide the same whole, such as in time, late and very
 *     late; null if it does not
 * @param flow for a stock, the entries that count what comes in and what goes out; null if nobody counts it
 * @param leading whether it is a leading rather than a lagging figure
 * @param countedOn the column with the day by which a fact belongs to a period; for a stock the day it began
 * @param until for a stock, the column with the day it ended
 * @param among the condition for the denominator, or for what is counted, measured or in stock
 * @param counted the condition for the numerator of a share
 * @param value what is measured, for an average or a median
 * @param bands for a stock, the expression that puts a fact into a band of age
 * @param breakdowns the columns by which it can be broken down
 * @param trajectory the aims, by the last day of each stretch, in order
 * @param amberWithin how far from the target still counts as slightly off, in the unit of the figure
 */
public record Kpi(
        @NotBlank String code,
        @NotBlank String name,
        @NotBlank String why,
        @NotBlank String numerator,
        String denominator,
        @NotBlank String exclusions,
        @NotBlank String source,
        @NotBlank String owner,
        @NotBlank String cadence,
        @NotNull Direction direction,
        @NotNull Unit unit,
        int version,
        @NotNull LocalDate since,
        @NotBlank String section,
        Room room,
        String partOf,
        String oneOf,
        Flow flow,
        boolean leading,
        @NotNull Kind kind,
        @NotNull FactTable fact,
        @NotBlank String countedOn,
        String until,
        @NotBlank String among,
        String counted,
        String value,
        String bands,
        @JsonAlias("cuts") List<String> breakdowns,
        List<Aim> trajectory,
        BigDecimal amberWithin) {

    /** How a figure comes from facts. */
    public enum Kind {
        /** How many facts fall into the period. */
        COUNT,
        /** Which share of them also meets a second condition. */
        SHARE,
        /** The mean of a value. */
        AVERAGE,
        /** The value in the middle. */
        MEDIAN,
        /** How many had begun and not ended on a day. */
        STOCK
    }

    /** What the number is of. */
    public enum Unit {
        NUMBER(""),
        PERCENT("%"),
        DAYS(" days"),
        WEEKS(" weeks");

        private final String suffix;

        Unit(String suffix) {
            this.suffix = suffix;
        }

        /** What follows the number. */
        public String suffix() {
            return suffix;
        }
    }

    /** A part of the service that has a page of measures. */
    public enum Room {
        MEDIATION,
        EXPERTS_AT_HAND,
        PANELS
    }

    /** Which way is better. */
    public enum Direction {
        UP("Higher is better"),
        DOWN("Lower is better"),
        NONE("Neither way is better in itself");

        private final String words;

        Direction(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * A stretch of the trajectory.
     *
     * @param until its last day, inclusive; null for the last stretch, which does not end
     */
    public record Aim(LocalDate until, BigDecimal value) {}

    /**
     * What changes a stock, by the codes of entries that count it: the stock at the end of a period is that at its
     * beginning, and what came in, without what went out.
     */
    public record Flow(String in, String out) {}

    public Kpi {
        breakdowns = breakdowns == null ? List.of() : List.copyOf(breakdowns);
        trajectory = trajectory == null ? List.of() : List.copyOf(trajectory);
    }

    /** The aim on a day; null where there is none. */
    public BigDecimal aimOn(LocalDate day) {
        return trajectory.stream()
                .filter(aim -> aim.until() == null || !day.isAfter(aim.until()))
                .map(Aim::value)
                .findFirst()
                .orElse(null);
    }
}
