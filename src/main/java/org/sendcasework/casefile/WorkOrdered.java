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
        TRIBUNAL_ORDER("Ordered by the Tribunal", "T-DIRECTED", DecisionSource.TRIBUNAL_ORDER),
        CONSENT_ORDER("Ordered by the Tribunal by consent", "T-DIRECTED", DecisionSource.CONSENT_ORDER),
        UNOPPOSED_APPEAL("We do not oppose the appeal (regulation 45)", "T-DIRECTED", DecisionSource.UNOPPOSED_APPEAL),
        /** After the response and without an order: no regulation gives new dates, so those of the request stand. */
        CONCESSION(
                "We conceded the appeal after our response, without an order", "T-DIRECTED", DecisionSource.CONCESSION),
        MEDIATION_AGREEMENT(
                "Agreed in mediation (regulation 42)", "MED-AGREE-WRITTEN", DecisionSource.MEDIATION_AGREEMENT);

        private final String words;
        private final String ruleOfAnotherDay;
        private final DecisionSource decisionSource;

        Source(String words, String ruleOfAnotherDay, DecisionSource decisionSource) {
            this.words = words;
            this.ruleOfAnotherDay = ruleOfAnotherDay;
            this.decisionSource = decisionSource;
        }

        /** Whose decision it is. */
        public DecisionSource decisionSource() {
            return decisionSource;
        }

        /** Whether a regulation counts new dates from it; otherwise those of the request stand. */
        public boolean givesDates() {
            return this != CONCESSION;
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
