package org.sendcasework.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sendcasework.clock.WorkedDates.WorkedDate;
import org.sendcasework.clock.internal.Combination;
import org.sendcasework.clock.internal.CountingForm;
import org.sendcasework.clock.internal.RollForward;

/**
 * Mutants of the rules: each row of the table with one cell changed in each way that changes how it counts. A worked
 * date must notice every one of them; otherwise a slip in the table would go unseen.
 */
class MutatedRulesTest {

    private final DueDates dueDates = new DueDates(new BankHolidaysOfTheExamples());

    @Test
    void everyRowWithADateHasAWorkedDate() {
        assertThat(WorkedDates.all())
                .extracting(WorkedDate::code)
                .containsAll(LawTable.rules().stream()
                        .filter(StatutoryRule::hasDate)
                        .map(rule -> rule.code().text())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> aWorkedDateNoticesEachChangeOfARow() {
        return LawTable.rules().stream()
                .filter(StatutoryRule::hasDate)
                .map(rule -> DynamicTest.dynamicTest(rule.code().text(), () -> {
                    List<String> survived = new ArrayList<>();
                    mutants(rule).forEach((change, mutant) -> {
                        if (!isNoticed(mutant)) {
                            survived.add(change);
                        }
                    });
                    assertThat(survived)
                            .as("changes that no worked date notices")
                            .isEmpty();
                }));
    }

    private boolean isNoticed(StatutoryRule mutant) {
        return WorkedDates.all().stream()
                .filter(worked -> worked.code().equals(mutant.code().text()))
                .anyMatch(worked -> differs(mutant, worked));
    }

    private boolean differs(StatutoryRule mutant, WorkedDate worked) {
        try {
            return !worked.due()
                    .equals(dueDates.of(mutant, worked.event(), worked.second()).legalDue());
        } catch (RuntimeException e) {
            return true; // a row that does not count at all is noticed
        }
    }

    private static Map<String, StatutoryRule> mutants(StatutoryRule rule) {
        Map<String, StatutoryRule> mutants = new LinkedHashMap<>();
        limbs(rule.first()).forEach((change, limb) -> mutants.put(change, with(rule, limb, rule.second())));
        if (rule.second() != null) {
            limbs(rule.second())
                    .forEach((change, limb) -> mutants.put("second " + change, with(rule, rule.first(), limb)));
            Combination other =
                    rule.combination() == Combination.LATER_OF ? Combination.EARLIER_OF : Combination.LATER_OF;
            mutants.put(other.name(), with(rule, other, rule.rollForward()));
        }
        for (RollForward roll : RollForward.values()) {
            if (roll != rule.rollForward() && canMatter(roll, rule)) {
                mutants.put(roll.name(), with(rule, rule.combination(), roll));
            }
        }
        return mutants;
    }

    /** Days that are not counted matter only where days are counted one by one, and such a count ends on a working day. */
    private static boolean canMatter(RollForward roll, StatutoryRule rule) {
        boolean working = rule.first().countingForm().asksForWorkingDays();
        return switch (roll) {
            case TRIBUNAL_DAYS_NOT_COUNTED -> working || rule.rollForward() != RollForward.NONE;
            case NEXT_WORKING_DAY -> !working || rule.rollForward() != RollForward.NONE;
            default -> true;
        };
    }

    private static Map<String, Limb> limbs(Limb limb) {
        Map<String, Limb> limbs = new LinkedHashMap<>();
        CountingForm form = limb.countingForm();
        if (form == CountingForm.ON_THE_DAY) {
            limbs.put("one day later", new Limb(limb.trigger(), 1, CountingForm.WITHIN_DAYS_OF, null));
            limbs.put("one working day later", new Limb(limb.trigger(), 1, CountingForm.WITHIN_WORKING_DAYS_OF, null));
            limbs.put("one week earlier", new Limb(limb.trigger(), 1, CountingForm.NOTICE_WEEKS_BEFORE, null));
            return limbs; // in every other form, no days from the event are the day itself
        }
        if (limb.amount() > 0) {
            limbs.put("one more", new Limb(limb.trigger(), limb.amount() + 1, form, null));
            limbs.put("one less", new Limb(limb.trigger(), limb.amount() - 1, form, null));
        }
        if (limb.calendarDate() != null) {
            limbs.put(
                    "another month",
                    new Limb(limb.trigger(), 0, form, limb.calendarDate().withMonth(6)));
            limbs.put(
                    "another day",
                    new Limb(limb.trigger(), 0, form, limb.calendarDate().withDayOfMonth(7)));
        }
        for (CountingForm other : CountingForm.values()) {
            if (other != form && other.hasDate() && other != CountingForm.STRICTLY_BEFORE_DATE) {
                limbs.put(other.name(), new Limb(limb.trigger(), limb.amount(), other, limb.calendarDate()));
            }
        }
        return limbs;
    }

    private static StatutoryRule with(StatutoryRule rule, Limb first, Limb second) {
        return copy(rule, first, rule.combination(), second, rule.rollForward());
    }

    private static StatutoryRule with(StatutoryRule rule, Combination combination, RollForward roll) {
        return copy(rule, rule.first(), combination, rule.second(), roll);
    }

    private static StatutoryRule copy(
            StatutoryRule rule, Limb first, Combination combination, Limb second, RollForward roll) {
        return new StatutoryRule(
                rule.code(),
                rule.name(),
                first,
                combination,
                second,
                roll,
                rule.warnDaysBefore(),
                rule.targetDaysBefore(),
                rule.sen2Days(),
                rule.exceptionSet(),
                rule.actor(),
                rule.regulation(),
                rule.wording(),
                rule.certainty(),
                rule.effectiveFrom(),
                rule.effectiveTo());
    }
}
