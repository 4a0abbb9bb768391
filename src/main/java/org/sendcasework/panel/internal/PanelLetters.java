package org.sendcasework.panel.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the letters about decisions that were asked for on their own say, and the feedback; all from the one record. */
@Component
class PanelLetters {

    private static final RuleCode VIEWS_ON_AMENDMENTS = new RuleCode("AM-REPS-15D");

    private final RuleBook rules;
    private final DueDates dueDates;
    private final Dates dates;

    PanelLetters(RuleBook rules, DueDates dueDates, Dates dates) {
        this.rules = rules;
        this.dueDates = dueDates;
        this.dates = dates;
    }

    /** Which notice the law has for a decision; a letter of our own where it has none. */
    static NoticeKind notice(Decision decision) {
        return switch (decision.getKind()) {
            case WHETHER_TO_REASSESS ->
                decision.isRefusal() ? NoticeKind.REFUSAL_TO_REASSESS : NoticeKind.WILL_REASSESS;
            case AFTER_REVIEW ->
                switch (decision.getOutcome()) {
                    case "MAINTAIN" -> NoticeKind.NO_AMENDMENT;
                    case "CEASE" -> NoticeKind.CEASING;
                    case "AMEND" -> NoticeKind.PROPOSED_AMENDMENTS;
                    default -> NoticeKind.PANEL_DECISION;
                };
            default -> NoticeKind.PANEL_DECISION;
        };
    }

    LetterFields toTheFamily(Decision decision) {
        LetterFields fields = LetterFields.none()
                .with(LetterField.DECISION, inWords(decision))
                .with(LetterField.REASONS, decision.getReasons())
                .with(LetterField.CONDITIONS, decision.getConditions())
                .when(LetterField.ABOUT_THE_PLAN, notice(decision) == NoticeKind.NO_AMENDMENT);
        return notice(decision) == NoticeKind.PROPOSED_AMENDMENTS
                ? fields.with(
                        LetterField.REPRESENTATIONS_BY,
                        dueDates.of(rules.rule(VIEWS_ON_AMENDMENTS, dates.today()), dates.today())
                                .legalDue())
                : fields;
    }

    private static String inWords(Decision decision) {
        return decision.getKind().words() + ": " + Texts.words(decision.getOutcome());
    }

    /** What was wrong in an earlier letter and what is right; the outcome is the same. */
    LetterFields correction(Decision before, List<DecisionCriterion> test, DecisionCorrection right) {
        return LetterFields.none()
                .with(LetterField.EARLIER_DATE, before.getFamilyNotifiedOn())
                .with(LetterField.WHAT_WAS_WRONG, right.why())
                .with(LetterField.DECISION, inWords(before))
                .with(LetterField.REASONS, right.reasons())
                .with(
                        LetterField.TEST,
                        test.stream()
                                .map(part -> "- " + part.getWords() + ": "
                                        + (right.partsMet().contains(part.getCode()) ? "yes" : "no"))
                                .collect(Collectors.joining("\n")))
                .with(
                        LetterField.VALUE,
                        right.value() == null
                                ? null
                                : "£" + right.value().stripTrailingZeros().toPlainString() + " a year")
                .with(LetterField.CONDITIONS, right.conditions());
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
    LetterFields feedback(Decision decision, List<DecisionCriterion> test) {
        return LetterFields.none()
                .with(LetterField.DECISION, inWords(decision))
                .with(LetterField.DECIDED_ON, decision.getDecidedOn())
                .with(
                        LetterField.TEST,
                        test.stream()
                                .map(part -> "- " + part.getWords() + " (" + part.getSource() + "): "
                                        + (part.isMet() ? "met" : "not met"))
                                .collect(Collectors.joining("\n")))
                .with(LetterField.FEEDBACK, decision.getFeedback());
    }
}
