package org.sendcasework.reporting.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.sendcasework.reporting.internal.BacklogForecast;
import org.sendcasework.reporting.internal.BurnDown;
import org.sendcasework.reporting.internal.BurnDown.Target;
import org.sendcasework.reporting.internal.Grain;
import org.sendcasework.shared.Texts;

/** What a burn-down says, in sentences. */
class BurnDownTexts {

    private final BurnDown burnDown;
    private final BacklogForecast forecast;

    BurnDownTexts(BurnDown burnDown) {
        this.burnDown = burnDown;
        this.forecast = burnDown.forecast();
    }

    /** The current state. */
    public String now() {
        return burnDown.last().open() + " at the end of "
                + FigureTexts.period(Grain.MONTH, burnDown.last().start()) + ", " + burnDown.openToday() + " today.";
    }

    /** What the last months were like and whether that works the backlog off. */
    public String pace() {
        String pace = "In the last " + BacklogForecast.MEAN_OF + " full months " + one(forecast.in()) + " came in and "
                + one(forecast.out()) + " went out a month. ";
        BigDecimal change = forecast.change().setScale(1, RoundingMode.HALF_UP);
        if (change.signum() == 0 && burnDown.last().open() == 0) {
            return pace + "There is nothing to work off.";
        }
        if (change.signum() == 0) {
            return pace + "At this pace it does not shrink: it stays as it is.";
        }
        return change.signum() < 0
                ? pace + "At this pace it shrinks by " + one(change.negate()) + " a month."
                : pace + "At this pace it does not shrink: it grows by " + one(change) + " a month.";
    }

    /** Whether it shrinks, for the style. */
    public boolean isShrinking() {
        return forecast.isShrinking();
    }

    /** A step of the trajectory as the table shows it. */
    public record Step(String aim, String by, String expected, String reached, String needed, String words) {}

    /** Each step of the trajectory that is still ahead. */
    public List<Step> steps() {
        return burnDown.targets().stream().map(this::step).toList();
    }

    private Step step(Target target) {
        BigDecimal more = target.needed().subtract(forecast.out().setScale(1, RoundingMode.HALF_UP));
        return new Step(
                FigureTexts.number(burnDown.stock(), target.aim()),
                Texts.date(target.by()),
                String.valueOf(target.expected()),
                reached(target),
                one(target.needed()),
                target.isInReach() ? "Enough" : one(more) + " a month too slow");
    }

    private String reached(Target target) {
        if (target.reachedIn() == null) {
            return "Not at this pace";
        }
        return target.reachedIn().isAfter(burnDown.last().start())
                ? FigureTexts.period(Grain.MONTH, target.reachedIn())
                : "Reached";
    }

    private static String one(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
