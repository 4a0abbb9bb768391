package org.sendcasework.panel.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
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

    /** What was wrong in an earlier letter and what is right; the outcome is the same. */
    String correction(CaseFile caseFile, Decision before, List<DecisionCriterion> test, DecisionCorrection right) {
        StringBuilder letter = new StringBuilder(
                """
                We wrote to you on %s about our decision on %s (case %s). Part of what we recorded was wrong: %s

                The decision itself is the same. %s: %s.

                Our reasons, as they should have been: %s
                """
                        .formatted(
                                Texts.date(before.getFamilyNotifiedOn()),
                                caseFile.getPerson().getFullName(),
                                caseFile.getReference(),
                                right.why(),
                                before.getKind().words(),
                                Texts.words(before.getOutcome()),
                                right.reasons()));
        if (!test.isEmpty()) {
            letter.append("\nThe test, part by part:\n");
            test.forEach(part -> letter.append("- ")
                    .append(part.getWords())
                    .append(": ")
                    .append(right.partsMet().contains(part.getCode()) ? "yes" : "no")
                    .append("\n"));
        }
        if (right.value() != null) {
            letter.append("\nThe value is £")
                    .append(right.value().stripTrailingZeros().toPlainString())
                    .append(" a year.\n");
        }
        if (right.conditions() != null) {
            letter.append("\nThis depends on: ").append(right.conditions()).append("\n");
        }
        return letter.append(
                        """

                        You keep every right that our earlier letter told you about, with the same last days. If what was \
                        wrong kept you from using one in time, tell us, and ask the Tribunal for more time.
                        """)
                .toString();
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
