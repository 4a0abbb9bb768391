package org.sendcasework.casefile;

import java.util.UUID;
import org.sendcasework.engine.SubmittedForm;

/**
 * Records the authority's decision of one kind from the form that asks for it. The module that owns what follows from
 * the decision implements it, so that panel and officer make the same record.
 */
public interface DecisionRecorder {

    /** The kind of decision it records. */
    Decision.Kind kind();

    /**
     * Records what was decided, with every effect it has on the case.
     *
     * @throws org.sendcasework.shared.InvalidInputException if the form breaks a rule of law
     */
    Answer record(String caseReference, SubmittedForm form);

    /**
     * How a question was answered.
     *
     * @param outcome the code by which the model continues
     * @param decision the record; null when the answer sends the work back instead of deciding it
     */
    record Answer(String outcome, Decision decision) {

        /** An answer that sends the work back. */
        public static Answer without(String outcome) {
            return new Answer(outcome, null);
        }

        /** The id of the record, or null. */
        public UUID decisionId() {
            return decision == null ? null : decision.getId();
        }

        /** Whether it refuses what was asked. */
        public boolean isRefusal() {
            return decision != null && decision.isRefusal();
        }
    }
}
