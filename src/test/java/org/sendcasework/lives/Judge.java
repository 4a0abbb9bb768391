package org.sendcasework.lives;

import java.util.List;
import org.springframework.stereotype.Component;

/** Takes a step of a life and looks afterwards whether every law holds. */
@Component
class Judge {

    private static final int LONGEST = 1500;
    private static final long SECOND = 1_000_000_000L;

    private final LifeWorld world;
    private final List<Law> laws;
    private long acting;
    private long reading;
    private long checking;

    Judge(LifeWorld world, List<Law> laws) {
        this.world = world;
        this.laws = laws;
    }

    /** What became of a step: done, refused with a field or without, or nothing to do it on. */
    record Verdict(boolean done, RuntimeException refusal) {

        boolean refused() {
            return refusal != null;
        }
    }

    /**
     * Takes the step.
     *
     * @throws Broken if a law is broken by it, also by a refused one that changed something
     */
    Verdict take(Life life, Step step) {
        CaseRows before = life.rows();
        long begun = System.nanoTime();
        try {
            if (!world.take(life, step)) {
                return new Verdict(false, null);
            }
            acting += System.nanoTime() - begun;
        } catch (RuntimeException e) {
            if (!Refusals.isRefusal(e)) {
                throw e;
            }
            if (before != null) {
                requireUnchanged(before, world.read(life), e);
            }
            return new Verdict(false, e);
        }
        begun = System.nanoTime();
        CaseRows now = world.read(life);
        life.now(now);
        reading += System.nanoTime() - begun;
        begun = System.nanoTime();
        check(new Law.Moment(life, step, before, now));
        checking += System.nanoTime() - begun;
        return new Verdict(true, null);
    }

    /** Where the time of the steps that were done went. */
    String times() {
        return "%d s to take the steps, %d s to read the cases, %d s to check the laws"
                .formatted(acting / SECOND, reading / SECOND, checking / SECOND);
    }

    private static void requireUnchanged(CaseRows before, CaseRows after, RuntimeException refusal) {
        List<String> differences = before.differences(after);
        if (!differences.isEmpty()) {
            String all = String.join("; ", differences);
            throw new Broken(
                    "refused-changes-nothing",
                    "refused with \"" + refusal.getMessage() + "\", and yet "
                            + all.substring(0, Math.min(LONGEST, all.length())),
                    refusal);
        }
    }

    private void check(Law.Moment moment) {
        for (Law law : laws) {
            for (String words : law.broken(moment)) {
                if (!KnownGaps.covers(law.name(), words)) {
                    throw new Broken(law.name(), words, null);
                }
            }
        }
    }
}
