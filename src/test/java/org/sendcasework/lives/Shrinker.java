package org.sendcasework.lives;

import java.util.ArrayList;
import java.util.List;

/** Leaves out steps of a life that broke a law for as long as it still breaks the same one. */
class Shrinker {

    private static final int MOST_REPLAYS = 60;

    private final LifePlayer player;
    private final String law;
    private int replays;

    Shrinker(LifePlayer player, String law) {
        this.player = player;
        this.law = law;
    }

    /** The steps that are needed, the first and the last among them. */
    List<Step> shrink(List<Step> steps) {
        List<Step> kept = steps;
        for (int size = Math.max(1, kept.size() / 2); size >= 1 && replays < MOST_REPLAYS; size = size / 2) {
            kept = without(kept, size);
        }
        return kept;
    }

    /** Leaves out stretches of this length, from the end on; the beginning stays. */
    private List<Step> without(List<Step> steps, int size) {
        List<Step> kept = steps;
        for (int from = kept.size() - 1 - size; from >= 1 && replays < MOST_REPLAYS; from -= size) {
            List<Step> fewer = new ArrayList<>(kept.subList(0, from));
            fewer.addAll(kept.subList(Math.min(kept.size(), from + size), kept.size()));
            if (stillBreaks(fewer)) {
                kept = fewer;
            }
        }
        return kept;
    }

    private boolean stillBreaks(List<Step> steps) {
        replays++;
        Broken broken = player.replay(steps).broken();
        return broken != null && broken.law().equals(law);
    }
}
