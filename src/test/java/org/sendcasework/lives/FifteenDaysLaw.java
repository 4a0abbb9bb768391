package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/**
 * A plan is final only after the fifteenth day from the service of the last draft, unless the family says in writing
 * that it has nothing more to say (SEND Regulations 2014 r.13(1)). The days are counted here on their own.
 */
@Component
class FifteenDaysLaw implements Law {

    private static final int DAYS = 15;

    @Override
    public String name() {
        return "fifteen-days";
    }

    @Override
    public List<String> broken(Moment moment) {
        return moment.submitted("finalise-the-plan")
                ? moment.now().of("plan").stream()
                        .filter(plan -> plan.is("status", "FINAL"))
                        .filter(FifteenDaysLaw::isTooEarly)
                        .map(FifteenDaysLaw::words)
                        .toList()
                : List.of();
    }

    private static boolean isTooEarly(Row plan) {
        LocalDate served = plan.day("served_on");
        return served == null || plan.day("final_sent_on").isBefore(served.plusDays(DAYS)) && !saidNothingMore(plan);
    }

    /** Any column that keeps the family's word that it has nothing more to say. */
    private static boolean saidNothingMore(Row plan) {
        boolean[] said = new boolean[1];
        plan.columns()
                .fields()
                .forEachRemaining(column -> said[0] |= column.getKey().startsWith("nothing_more")
                        && column.getValue().isTextual());
        return said[0];
    }

    private static String words(Row plan) {
        return "draft served on " + plan.text("served_on") + ", final on " + plan.text("final_sent_on")
                + (plan.text("reply_on") == null ? ", without any reply" : ", after a reply");
    }
}
