package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.Comparator;
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
                        .filter(plan -> isTooEarly(plan, replies(moment.now(), plan)))
                        .map(plan -> words(plan, replies(moment.now(), plan)))
                        .toList()
                : List.of();
    }

    private static boolean isTooEarly(Row plan, List<Row> replies) {
        LocalDate served = plan.day("served_on");
        return served == null || plan.day("final_sent_on").isBefore(served.plusDays(DAYS)) && !saidNothingMore(replies);
    }

    /** What the family said about this draft, the latest last. */
    private static List<Row> replies(CaseRows rows, Row plan) {
        return rows.of("representation").stream()
                .filter(reply -> reply.is("plan_id", plan.text("id")) && reply.text("received_on") != null)
                .sorted(Comparator.comparing((Row reply) -> reply.text("received_on"))
                        .thenComparing(reply -> reply.text("recorded_at")))
                .toList();
    }

    /** The family's last word is in writing that it has nothing more to say; what it says after that counts again. */
    private static boolean saidNothingMore(List<Row> replies) {
        if (replies.isEmpty()) {
            return false;
        }
        Row last = replies.get(replies.size() - 1);
        return last.flag("nothing_more") && last.text("nothing_more_shown_by") != null;
    }

    private static String words(Row plan, List<Row> replies) {
        return "draft served on " + plan.text("served_on") + ", final on " + plan.text("final_sent_on")
                + (replies.isEmpty() ? ", without any reply" : ", after a reply");
    }
}
