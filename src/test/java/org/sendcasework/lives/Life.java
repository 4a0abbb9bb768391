package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One case while it is played: its reference, what was done so far, and what must be put back at its end. */
class Life {

    /** More than one life ever has. A mediation beyond it would not be read, and looked as if it did not run. */
    private static final int MOST_WORKS = 40;

    private final List<Step> steps = new ArrayList<>();
    private final List<Runnable> atTheEnd = new ArrayList<>();
    private String reference;
    private LocalDate born;
    private CaseRows rows;
    private String openWhat;
    private OpenForm open;

    void begun(String reference, LocalDate born) {
        this.reference = reference;
        this.born = born;
    }

    String reference() {
        return reference;
    }

    LocalDate born() {
        return born;
    }

    /** The references of the case and of its mediations and appeals, as far as there may be any. */
    String[] references() {
        return Stream.concat(
                        Stream.of(reference), Stream.of("-M", "-A").flatMap(kind -> IntStream.rangeClosed(1, MOST_WORKS)
                                .mapToObj(number -> reference + kind + number)))
                .toArray(String[]::new);
    }

    /** The case as the last step left it. */
    CaseRows rows() {
        return rows;
    }

    void now(CaseRows read) {
        this.rows = read;
        this.open = null;
    }

    /** A form that somebody has before them, and which nothing happened since; null if it is another one. */
    OpenForm opened(String what) {
        return open == null || !what.equals(openWhat) ? null : open;
    }

    void opens(String what, OpenForm form) {
        this.openWhat = what;
        this.open = form;
    }

    void took(Step step) {
        steps.add(step);
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Something to put back when the life is over, whatever became of it. */
    void atTheEnd(Runnable putBack) {
        atTheEnd.add(putBack);
    }

    void end() {
        for (int i = atTheEnd.size() - 1; i >= 0; i--) {
            atTheEnd.get(i).run();
        }
    }

    /** A value, or a break of the law that no fault of the product may show to a person. */
    static <T> T withoutFault(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (Broken e) {
            throw e;
        } catch (RuntimeException e) {
            if (Refusals.isRefusal(e)) {
                throw e;
            }
            throw new Broken("no-faults", what + " failed: " + Refusals.deepest(e), e);
        }
    }
}
