package org.sendcasework.casefile;

import java.time.LocalDate;

/**
 * Work on a case is ordered or agreed. Its deadlines run from the day of the order, of the notice to the Tribunal, or
 * of the agreement; the dates and the outcome of the request itself stay as they are.
 *
 * @param source the appeal or mediation it comes from
 * @param decision the decision that was appealed
 * @param from the day the deadlines are counted from
 * @param by the last day that the Tribunal set or that was agreed in writing; null where the statutory deadlines apply
 */
public record WorkOrdered(
        String caseReference,
        OrderedWork work,
        Source source,
        String sourceReference,
        AppealableDecision decision,
        LocalDate from,
        LocalDate by) {

    /** Why the work has to be done. */
    public enum Source {
        TRIBUNAL_ORDER("Ordered by the Tribunal", "T-DIRECTED"),
        UNOPPOSED_APPEAL("We do not oppose the appeal (regulation 45)", "T-DIRECTED"),
        MEDIATION_AGREEMENT("Agreed in mediation (regulation 42)", "MED-AGREE-WRITTEN");

        private final String words;
        private final String ruleOfAnotherDay;

        Source(String words, String ruleOfAnotherDay) {
            this.words = words;
            this.ruleOfAnotherDay = ruleOfAnotherDay;
        }

        public String words() {
            return words;
        }

        /** The rule by which another last day than the law's own applies. */
        public String ruleOfAnotherDay() {
            return ruleOfAnotherDay;
        }
    }
}
