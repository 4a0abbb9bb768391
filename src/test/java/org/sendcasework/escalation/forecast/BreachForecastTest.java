package org.sendcasework.escalation.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The forecast is a sum of days that a reader can follow and check. */
@CaseworkTest
class BreachForecastTest {

    /** Far from the dates of every other test, so that no other case counts as lately. */
    private static final LocalDate TODAY = LocalDate.of(2035, 6, 4);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private BreachForecast forecast;

    private ProcessInstance received(LocalDate day) {
        steps.today(day);
        return steps.request(day, "childDateOfBirth", day.minusYears(8).toString());
    }

    private void agree(ProcessInstance instance, LocalDate day) {
        steps.today(day);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
    }

    private Optional<LikelyMiss> of(ProcessInstance instance) {
        return forecast.likelyToMiss().stream()
                .filter(miss -> miss.caseReference().equals(instance.getBusinessKey()))
                .findFirst();
    }

    @Test
    void theSumIsWhereACaseStandsAndWhatTheStepsHaveLatelyTaken() {
        // Five cases that took 20, 25, 30, 35 and 60 days to consider: the median is 30
        for (int days : new int[] {20, 25, 30, 35, 60}) {
            LocalDate decided = TODAY.minusDays(10);
            agree(received(decided.minusDays(days)), decided);
        }
        ProcessInstance fresh = received(TODAY.minusDays(10));
        ProcessInstance slow = received(TODAY.minusDays(60));
        ProcessInstance missed = received(TODAY.minusDays(150));
        steps.today(TODAY);

        assertThat(forecast.stepTimes().get(Step.CONSIDER)).isEqualTo(new StepTime(Step.CONSIDER, 30, 5, true));
        assertThat(forecast.stepTimes().get(Step.DRAFT))
                .as("too few: its share of the twenty weeks")
                .isEqualTo(new StepTime(Step.DRAFT, 12, 0, false));
        assertThat(of(fresh)).as("10 + 20 + 56 + 12 + 30 are within 140 days").isEmpty();
        assertThat(of(missed)).as("overdue is no forecast").isEmpty();
        LikelyMiss late = of(slow).orElseThrow();
        assertThat(late.step()).isEqualTo(Step.CONSIDER);
        assertThat(late.dueDate()).isEqualTo(TODAY.plusDays(80));
        assertThat(late.expectedOn()).isEqualTo(TODAY.plusDays(98));
        assertThat(late.daysLate()).isEqualTo(18);
        assertThat(late.sum())
                .containsExactly(
                        "Considering the request: 30 days, 60 of them passed, 0 left",
                        "Gathering advice and deciding on a plan: 56 days",
                        "Drafting the plan: 12 days",
                        "Views, consultations and the final plan: 30 days",
                        "Today and 98 days: Mon 10 Sept 2035");
    }

    @Test
    void aCaseIsForecastFromTheStepItIsIn() {
        ProcessInstance drafting = received(TODAY.minusDays(130));
        agree(drafting, TODAY.minusDays(90));
        steps.adviseAll(drafting);
        steps.today(TODAY.minusDays(5));
        steps.submit(drafting, "decide-whether-to-issue");
        steps.today(TODAY);

        assertThat(of(drafting)).hasValueSatisfying(late -> {
            assertThat(late.step()).isEqualTo(Step.DRAFT);
            assertThat(late.since()).isEqualTo(TODAY.minusDays(5));
            assertThat(late.expectedOn()).isEqualTo(TODAY.plusDays(37));
        });

        steps.submit(drafting, "draft-the-plan");
        steps.submit(drafting, "serve-the-draft");
        assertThat(of(drafting)).hasValueSatisfying(late -> {
            assertThat(late.step()).isEqualTo(Step.FINISH);
            assertThat(late.daysLate()).isEqualTo(20);
        });
    }

    @Test
    void casesAreRankedByTheirDateAlone() {
        received(TODAY.minusDays(70));
        received(TODAY.minusDays(110));
        received(TODAY.minusDays(90));
        steps.today(TODAY);

        List<LikelyMiss> cases = forecast.likelyToMiss();

        assertThat(cases).extracting(LikelyMiss::dueDate).isSorted();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theSharesOfTheStepsAreTheTwentyWeeks() {
        int sum = 0;
        for (Step step : Step.values()) {
            sum += step.share();
        }
        assertThat(sum).isEqualTo(140);
    }
}
