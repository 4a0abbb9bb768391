package org.sendcasework.reporting.internal;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Answers questions of readers. What is quick to count is counted each time. Slow answers, as with a million cases, are
 * cached: for a while they are used as they are, then they are used once more while they are recounted in the
 * background, and at last they are removed. Every answer says when it was counted. Locked and published figures are
 * counted by {@link Figures} itself.
 */
@Component
public class CachedFigures {

    private static final long MOST_ANSWERS = 2_000;
    private static final Duration AT_ONCE = Duration.ofNanos(1);

    private final Figures figures;
    private final Clock clock;
    private final ExecutorService behindTheReader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "figures");
        thread.setDaemon(true);
        return thread;
    });
    private final LoadingCache<Asked, Answer<?>> answers;

    /**
     * Takes its settings.
     *
     * @param slow what takes at least as long to count is cached
     * @param freshFor how long a cached answer is used without recounting
     * @param keptFor after which it is removed
     */
    CachedFigures(
            Figures figures,
            Clock clock,
            @Value("${sendcasework.figures.kept-when-slower-than:100ms}") Duration slow,
            @Value("${sendcasework.figures.fresh-for:5m}") Duration freshFor,
            @Value("${sendcasework.figures.kept-for:4h}") Duration keptFor) {
        this.figures = figures;
        this.clock = clock;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .executor(behindTheReader)
                .refreshAfterWrite(freshFor)
                .expireAfter(Expiry.<Asked, Answer<?>>writing(
                        (asked, answer) -> answer.cost().compareTo(slow) < 0 ? AT_ONCE : keptFor))
                .build(this::count);
    }

    /** A question on a day: some conditions look at the day on which they are counted. */
    private record Asked(Question<?> question, LocalDate today) {}

    /**
     * What was counted.
     *
     * @param at when it was counted, as the clock on the wall says
     * @param cost how long that took
     */
    public record Answer<T>(T value, LocalDateTime at, Duration cost) {}

    private Answer<?> count(Asked asked) {
        LocalDateTime at = LocalDateTime.now(clock);
        long begin = System.nanoTime();
        Object value = asked.question().ask(figures);
        return new Answer<>(value, at, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The answer, kept or counted now. */
    @SuppressWarnings("unchecked") // An answer has the type of its question, and is kept under its question
    public <T> Answer<T> ask(Question<T> question) {
        return (Answer<T>) answers.get(new Asked(question, LocalDate.now(clock)));
    }

    /** The answer counted now, whatever is cached: for what is published. */
    public <T> T now(Question<T> question) {
        return question.ask(figures);
    }

    /** Counts everything again from now on. */
    public void forget() {
        answers.invalidateAll();
    }

    @PreDestroy
    void stop() {
        behindTheReader.shutdownNow();
    }
}
