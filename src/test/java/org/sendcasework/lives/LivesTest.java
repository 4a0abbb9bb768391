package org.sendcasework.lives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.DisputeSteps;
import org.sendcasework.support.PathCoverage;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Plays random lives of cases and checks the law after each step. Forty with fixed seeds belong to every build; the
 * profile {@code lives} plays as many as are asked for. They have a database of their own, so that a seed plays the same
 * life whatever ran before.
 */
@CaseworkTest
@TestPropertySource(properties = "lives.own-database=true")
@DirtiesContext
@Order(Integer.MAX_VALUE - 1)
class LivesTest {

    private static final int COUNT = Integer.getInteger("lives.count", 40);
    private static final long FIRST_SEED = Long.getLong("lives.first-seed", 1);
    private static final int MOST_SHRUNK = 12;
    private static final int OFTEN = 20;
    private static final int A_LONG_RUN = 1000;

    @Autowired
    private LifePlayer player;

    @Autowired
    private LifeEvents events;

    @Autowired
    private Judge judge;

    @Autowired
    private TestSettings settings;

    @Autowired
    private DisputeSteps disputes;

    private final Coverage coverage = new Coverage();
    private final Map<String, String> broken = new LinkedHashMap<>();

    @BeforeEach
    void aTownWithSchoolsAndServices() {
        settings.school();
        settings.school();
        disputes.mediator();
        disputes.icb();
        disputes.icb();
        PathCoverage.alsoNoteIn(coverage.flows());
    }

    @Test
    void noLifeBreaksALaw() throws IOException {
        long begun = System.nanoTime();
        int steps = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + COUNT; seed++) {
            LifePlayer.Played played = player.play(seed, coverage);
            steps += played.steps().size();
            if (played.broken() != null) {
                note(seed, played);
            }
            boolean last = seed == FIRST_SEED + COUNT - 1;
            if (last || played.broken() != null || seed % OFTEN == 0) {
                report(seed - FIRST_SEED + 1, steps, System.nanoTime() - begun);
            }
        }

        assertThat(broken.values()).as("lives that broke a law").isEmpty();
        if (COUNT >= A_LONG_RUN) {
            NotReached list = NotReached.read();
            assertThat(LivesReport.notReached(coverage, events.names()))
                    .as("not reached and not in docs/lives-not-reached.csv")
                    .allMatch(list::explains);
        }
    }

    /** Also on the way, so that a long run that is stopped has told what it found. */
    private void report(long lives, int steps, long nanoseconds) throws IOException {
        new LivesReport(coverage, events.names(), judge.times())
                .write(FIRST_SEED, lives, steps, nanoseconds / 1_000_000, broken.values());
    }

    /** Of several lives that broke the same law in the same way, the first is shrunk and told. */
    private void note(long seed, LifePlayer.Played played) {
        String kind = played.broken().getMessage().replaceAll("\\d+", "N");
        if (broken.containsKey(kind) || broken.size() >= MOST_SHRUNK) {
            return;
        }
        List<Step> needed = new Shrinker(player, played.broken().law()).shrink(played.steps());
        Broken again = player.replay(needed).broken();
        Broken told = again == null ? played.broken() : again;
        StringBuilder words = new StringBuilder("Seed %d, after %d steps, %d needed. %s%n"
                .formatted(seed, played.steps().size(), needed.size(), told.getMessage()));
        LifePlayer.words(needed)
                .forEach(step -> words.append("   ").append(step).append("\n"));
        if (told.getCause() != null) {
            java.io.StringWriter trace = new java.io.StringWriter();
            told.getCause().printStackTrace(new java.io.PrintWriter(trace));
            trace.toString()
                    .lines()
                    .filter(line ->
                            line.contains("sendcasework") || line.startsWith("Caused") || !line.startsWith("\t"))
                    .limit(25)
                    .forEach(line -> words.append("      ").append(line).append("\n"));
        }
        broken.put(kind, words.toString());
    }
}
