package org.sendcasework.clock.web;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.clock.Limb;
import org.sendcasework.clock.StatutoryRule;

/** One version of a rule as the API shows it; {@code second} is null for a deadline with one event. */
record RuleState(
        String code,
        String name,
        Event first,
        String combination,
        Event second,
        String rollForward,
        int internalTargetDaysBefore,
        Integer sen2Days,
        String exceptionSet,
        List<String> exceptionGrounds,
        String actor,
        String regulation,
        String wording,
        String certainty,
        LocalDate effectiveFrom,
        LocalDate effectiveTo) {

    /** One event from which the deadline is counted, and how; {@code parameter} is what the calculator calls it. */
    record Event(String trigger, String words, String parameter, int amount, String unit, String countingForm) {

        static Event of(Limb limb, String parameter) {
            return new Event(
                    limb.trigger().name(),
                    limb.trigger().words(),
                    parameter,
                    limb.amount(),
                    limb.countingForm().unit(),
                    limb.countingForm().name());
        }
    }

    static RuleState of(StatutoryRule rule) {
        return new RuleState(
                rule.code().text(),
                rule.name(),
                Event.of(rule.first(), "trigger"),
                rule.combination().name(),
                rule.second() == null
                        ? null
                        : Event.of(rule.second(), rule.second().trigger().parameter()),
                rule.rollForward().name(),
                rule.targetDaysBefore(),
                rule.sen2Days(),
                rule.exceptionSet().code(),
                rule.exceptionSet().grounds().stream()
                        .map(ground -> ground.letter() + " " + ground.words())
                        .toList(),
                rule.actor().words(),
                rule.regulation(),
                rule.wording(),
                rule.certainty().name(),
                rule.effectiveFrom(),
                rule.effectiveTo());
    }
}
