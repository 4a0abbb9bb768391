package org.sendcasework.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.demo.DemonstrationSteps.Step;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Playing the demonstration behind the start: what is said of it meanwhile, when it ends and when it breaks. */
class DemonstrationSetupTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Step FIRST = new Step("first", "the first step", day -> {});
    private static final Step SECOND = new Step("second", "the second step", day -> {});

    private final DemonstrationSteps steps = mock(DemonstrationSteps.class);
    private final DemonstrationClock clock = mock(DemonstrationClock.class);
    private final DemonstrationProgress progress = new DemonstrationProgress();
    private final DemonstrationSetup setup =
            new DemonstrationSetup(mock(DemonstrationAccounts.class), steps, progress, clock);

    @BeforeEach
    void twoSteps() {
        when(steps.missing()).thenReturn(List.of(FIRST, SECOND));
        when(steps.count()).thenReturn(2);
        when(clock.today()).thenReturn(TODAY);
    }

    @Test
    void theStepsArePlayedInTheirOrderBehindTheStart() throws Exception {
        List<Step> played = new ArrayList<>();
        CountDownLatch started = new CountDownLatch(1);
        doAnswer(call -> {
                    started.await();
                    return played.add(call.getArgument(0));
                })
                .when(steps)
                .play(any(), any());

        setup.ready(null);
        assertThat(progress.isUnderWay()).isTrue();
        started.countDown();

        assertThat(progress.awaitEnd(SOON)).isTrue();
        assertThat(played).containsExactly(FIRST, SECOND);
        assertThat(progress.words()).isEqualTo("It is set up.");
        assertThat(progress.isUnderWay()).isFalse();
    }

    @Test
    void whatIsPlayedIsToldAndTheDateStandsStill() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        doAnswer(call -> {
                    second.countDown();
                    seen.await();
                    return null;
                })
                .when(steps)
                .play(SECOND, TODAY);
        setup.ready(null);
        second.await();

        ExtendedModelMap page = new ExtendedModelMap();
        new DemonstrationBanner(clock, progress).addTo(page, new MockHttpServletRequest("GET", "/home"));
        assertThat(page.get("demonstrationProgress").toString())
                .contains("still being set up: step 2 of 2, the second step");
        RedirectAttributesModelMap answer = new RedirectAttributesModelMap();
        new DemonstrationPages(clock, progress, null, null, null).forward(7, answer);
        assertThat(answer.getFlashAttributes().get("error").toString()).contains("Move the date when it is finished");
        verify(clock, never()).forward(7);

        seen.countDown();
        assertThat(progress.awaitEnd(SOON)).isTrue();
        page.clear();
        new DemonstrationBanner(clock, progress).addTo(page, new MockHttpServletRequest("GET", "/home"));
        assertThat(page).containsKey("demonstration").doesNotContainKey("demonstrationProgress");
    }

    @Test
    void aStepThatFailsIsToldAndEndsTheSetupOnly() throws Exception {
        doThrow(new IllegalStateException("broken")).when(steps).play(FIRST, TODAY);

        setup.ready(null);

        assertThat(progress.awaitEnd(SOON)).isFalse();
        assertThat(progress.isUnderWay()).isFalse();
        assertThat(progress.words()).contains("failed at the first step", "the next start of the application");
        verify(steps, never()).play(SECOND, TODAY);
    }
}
