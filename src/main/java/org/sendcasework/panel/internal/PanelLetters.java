package org.sendcasework.panel.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** The words of the letters about decisions that were asked for on their own, and of the feedback; all from the one record. */
@Component
class PanelLetters {

    private static final String APPEAL =
            """

            You have the right to appeal to the First-tier Tribunal (Special Educational Needs and Disability), within two \
            months of the date of this letter or one month of a mediation certificate, whichever is later. Before you \
            appeal you must contact a mediation adviser. We will send you their details, and those of the independent \
            information, advice and support service.
            """;

    String toTheFamily(CaseFile caseFile, Decision decision) {
        String letter =
                """
                We have decided about %s (case %s). %s: %s.

                Our reasons: %s
                """
                        .formatted(
                                caseFile.getPerson().getFullName(),
                                caseFile.getReference(),
                                decision.getKind().words(),
                                Texts.words(decision.getOutcome()),
                                decision.getReasons());
        if (decision.getConditions() != null) {
            letter += "\nThis depends on: " + decision.getConditions() + "\n";
        }
        return appealable(decision).isPresent() ? letter + APPEAL : letter;
    }

    /** What the family can appeal against: section 51(2)(d), (e) and (f); the other answers take nothing away. */
    static Optional<AppealableDecision> appealable(Decision decision) {
        return switch (decision.getKind()) {
            case WHETHER_TO_REASSESS ->
                decision.isRefusal() ? Optional.of(AppealableDecision.NO_REASSESSMENT) : Optional.empty();
            case AFTER_REVIEW ->
                switch (decision.getOutcome()) {
                    case "MAINTAIN" -> Optional.of(AppealableDecision.NO_AMENDMENT);
                    case "CEASE" -> Optional.of(AppealableDecision.CEASE);
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** For a school or service that asked: what was decided and by which test, without the family's reasons. */
    String feedback(CaseFile caseFile, Decision decision, List<DecisionCriterion> test) {
        String parts = test.stream()
                .map(part ->
                        "- " + part.getWords() + " (" + part.getSource() + "): " + (part.isMet() ? "met" : "not met"))
                .collect(Collectors.joining("\n"));
        return """
                Feedback on case %s, which you brought to us. %s: %s, decided on %s.

                %s

                %s
                """
                .formatted(
                        caseFile.getReference(),
                        decision.getKind().words(),
                        Texts.words(decision.getOutcome()),
                        Texts.date(decision.getDecidedOn()),
                        parts.isEmpty()
                                ? "The law sets no test for this decision."
                                : "The test, part by part:\n" + parts,
                        decision.getFeedback() == null
                                ? "If you would like to talk about it, ask the officer of the case."
                                : "What would help another time: " + decision.getFeedback());
    }
}
