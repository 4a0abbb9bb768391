package org.sendcasework.mediation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** The figures come from facts that are kept as things happen; small ones are not published. */
@CaseworkTest
class DisputeMeasuresTest {

    /** A year of its own, since all tests share one database. */
    private static final LocalDate ASKED = LocalDate.of(2033, 3, 1);

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private DisputeSteps disputes;

    @Autowired
    private DisputeMeasures measures;

    private ProcessInstance mediated(LocalDate heldOn, String... agreed) {
        String reference = disputes.refused(ASKED.minusDays(5));
        String adviser = disputes.mediator();
        steps.today(ASKED);
        ProcessInstance instance = disputes.contact(reference, adviser);
        disputes.submit(instance, "arrange-the-mediation", "providerCode", adviser, "meetingOn", heldOn.toString());
        steps.today(heldOn);
        if (agreed.length == 0) {
            disputes.submit(instance, "record-the-mediation");
        } else {
            disputes.submit(
                    instance,
                    "record-the-mediation",
                    "result",
                    agreed[0],
                    "pointCount",
                    "ONE",
                    "point1Text",
                    "Meet",
                    "point1Kind",
                    "OTHER",
                    "point1Body",
                    "AUTHORITY");
        }
        disputes.submit(instance, "issue-the-certificate");
        return instance;
    }

    private String figure(DisputeMeasures.Figures figures, String name) {
        return figures.all().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void eachFigureHasItsDenominatorAndSmallOnesAreNotPublished() {
        ProcessInstance agreed = mediated(ASKED.plusDays(20), "FULL");
        disputes.submit(agreed, "deliver-agreement-point");
        ProcessInstance late = mediated(ASKED.plusDays(31));
        String appealed = late.getBusinessKey().replace("-M1", "");
        ProcessInstance appeal = disputes.appeal(appealed);
        disputes.submit(appeal, "respond-to-the-appeal", "response", "CONCEDE", "work", "ASSESS");
        String declined = disputes.refused(ASKED);
        disputes.submit(
                disputes.contact(declined, disputes.mediator(), "wish", "CERTIFICATE"), "issue-the-certificate");

        MeasuredPeriod march = new MeasuredPeriod(LocalDate.of(2033, 3, 1), LocalDate.of(2033, 4, 30));
        DisputeMeasures.Figures figures = measures.of(march);

        assertThat(figure(figures, "Referred")).isEqualTo("3");
        assertThat(figure(figures, "Mediated")).isEqualTo("2");
        assertThat(figure(figures, "Closed")).isEqualTo("3");
        assertThat(figure(figures, "Time to arrange")).isEqualTo("0 days");
        assertThat(figure(figures, "Time to mediation")).isEqualTo("20 days");
        assertThat(figure(figures, "Within 30 days")).isEqualTo("1 of 2 (50%)");
        assertThat(figure(figures, "Agreed, of those mediated")).isEqualTo("1 of 2 (50%)");
        assertThat(figure(figures, "Agreed, of those closed")).isEqualTo("1 of 3 (33%)");
        assertThat(figure(figures, "Points done on time")).isEqualTo("1 of 1 (100%)");
        assertThat(figure(figures, "Later appealed")).isEqualTo("1 of 2 (50%)");
        assertThat(figure(figures, "Appeals that changed the decision")).isEqualTo("1 of 1 (100%)");
        assertThat(figures.byReason()).singleElement().satisfies(reason -> {
            assertThat(reason.name()).isEqualTo("Needs met at sen support");
            assertThat(reason.text()).isEqualTo("1 of 1 (100%)");
        });
        assertThat(figures.byDecision()).containsOnlyKeys("Not to assess");
        assertThat(figures.all())
                .allSatisfy(measure -> assertThat(measure.definition()).isNotBlank());

        DisputeMeasures.Figures published = figures.published();
        assertThat(figure(published, "Mediated")).isEqualTo("fewer than 5, not published");
        assertThat(published.byDecision()).isEmpty();
        assertThat(published.byReason().get(0).count()).isNull();
        assertThatThrownBy(() -> new MeasuredPeriod(march.to(), march.from()))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aShareIsNotPublishedWhenItsRestIsSmallAndZeroIsToldAsItIs() {
        assertThat(Measure.share("x", 17, 20, "d").published().text()).startsWith("fewer than 5");
        assertThat(Measure.share("x", 12, 20, "d").published().text()).isEqualTo("12 of 20 (60%)");
        assertThat(Measure.share("x", 0, 20, "d").published().text()).isEqualTo("0 of 20 (0%)");
        assertThat(Measure.of("x", 4, "d").published().count()).isNull();
        assertThat(Measure.of("x", 5, "d").published().text()).isEqualTo("5");
    }
}
