package org.sendcasework.clock.internal;

/** How two limbs of a deadline make one date. */
public enum Combination {
    /** There is one limb only. */
    NONE("") {
        @Override
        boolean prefers(Count first, Count second) {
            return true;
        }
    },
    LATER_OF("the later of the two") {
        @Override
        boolean prefers(Count first, Count second) {
            return !first.lastDay().isBefore(second.lastDay());
        }
    },
    EARLIER_OF("the earlier of the two") {
        @Override
        boolean prefers(Count first, Count second) {
            return !first.lastDay().isAfter(second.lastDay());
        }
    };

    private final String words;

    Combination(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    abstract boolean prefers(Count first, Count second);

    public Count choose(Count first, Count second) {
        return prefers(first, second) ? first : second;
    }
}
