package org.sendcasework.clock.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sendcasework.clock.SkippedDay;
import org.sendcasework.shared.Texts;

/** Says which days were passed over, runs of days with the same reason together. */
final class Skipped {

    private Skipped() {}

    static String words(List<SkippedDay> skipped) {
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= skipped.size(); i++) {
            if (i == skipped.size() || !continues(skipped.get(i - 1), skipped.get(i))) {
                runs.add(run(skipped.get(from).day(), skipped.get(i - 1)));
                from = i;
            }
        }
        return String.join("; ", runs);
    }

    private static boolean continues(SkippedDay one, SkippedDay next) {
        return one.day().plusDays(1).equals(next.day()) && one.why().equals(next.why());
    }

    private static String run(LocalDate first, SkippedDay last) {
        String why = " (" + last.why() + ")";
        return first.equals(last.day())
                ? Texts.dueDate(first) + why
                : Texts.dueDate(first) + " to " + Texts.dueDate(last.day()) + why;
    }
}
