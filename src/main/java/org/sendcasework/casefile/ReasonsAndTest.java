package org.sendcasework.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.internal.DecisionReasonRepository;
import org.sendcasework.casefile.internal.LegalCriterionRepository;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether outcome, legal test and reasons of a decision fit together: the same rule for every way by which a decision is
 * recorded or corrected. Which reason denies which part of the test is data ({@code decision_reason}).
 */
@Component
@Transactional(readOnly = true)
public class ReasonsAndTest {

    private static final Map<Decision.Kind, String> TO_SAY_YES = Map.of(
            Decision.Kind.WHETHER_TO_ASSESS,
            "both parts of the test of section 36(8) must be met to assess",
            Decision.Kind.WHETHER_TO_ISSUE,
            "a plan is issued when it is necessary and only then (section 37(1))");

    private static final Map<Decision.Kind, String> TO_SAY_NO = Map.of(
            Decision.Kind.WHETHER_TO_ASSESS,
            "when both parts of the test of section 36(8) are met the authority must assess. An assessment within six months"
                    + " changes nothing in that. If the child is not in the area, is too old or has a plan, the request has"
                    + " an outcome of its own",
            Decision.Kind.WHETHER_TO_ISSUE,
            "a plan is issued when it is necessary and only then (section 37(1))");

    private final DecisionReasonRepository reasons;
    private final LegalCriterionRepository law;

    ReasonsAndTest(DecisionReasonRepository reasons, LegalCriterionRepository law) {
        this.reasons = reasons;
        this.law = law;
    }

    /** What the form calls the outcome and the reasons, so that an error stands beside its field. */
    public record Fields(String outcome, String reasons) {}

    /**
     * Refuses an outcome or a reason that contradicts the test as it was judged. Nobody has to deny a part of the test
     * that is met in order to use a ground that has nothing to do with it.
     *
     * @throws InvalidInputException naming the field and the contradiction
     */
    public void requireConsistent(
            Decision.Kind kind,
            boolean refusal,
            List<NewDecision.Judged> test,
            List<String> reasonCodes,
            Fields fields) {
        Map<String, DecisionReason> known = byCode(kind);
        List<DecisionReason> given =
                reasonCodes.stream().filter(known::containsKey).map(known::get).toList();
        for (NewDecision.Judged part : test) {
            if (part.met()) {
                given.stream()
                        .filter(reason -> reason.denies(part.code()))
                        .findFirst()
                        .ifPresent(reason -> {
                            throw new InvalidInputException(
                                    fields.reasons(),
                                    "“" + reason.getWords() + "” contradicts the test: “" + wordsOf(kind, part.code())
                                            + "” is answered with yes");
                        });
            }
        }
        requireOutcome(kind, refusal, test, given, fields.outcome());
    }

    private static void requireOutcome(
            Decision.Kind kind,
            boolean refusal,
            List<NewDecision.Judged> test,
            List<DecisionReason> given,
            String field) {
        boolean allMet = test.stream().allMatch(NewDecision.Judged::met);
        boolean noneMet = test.stream().noneMatch(NewDecision.Judged::met);
        if (kind == Decision.Kind.WHAT_THE_PLAN_NAMES) {
            if (refusal && noneMet) {
                throw new InvalidInputException(
                        field, "the setting that the family asked for is refused on a ground of section 39(4) only");
            }
            return;
        }
        boolean everyPart = TO_SAY_YES.containsKey(kind);
        if (!refusal && (everyPart ? !allMet : noneMet)) {
            throw new InvalidInputException(
                    field, everyPart ? TO_SAY_YES.get(kind) : "contradicts the test: no part of it is ticked as met");
        }
        if (refusal && allMet && given.stream().noneMatch(DecisionReason::isOwnGround)) {
            throw new InvalidInputException(
                    field, everyPart ? TO_SAY_NO.get(kind) : "contradicts the test: every part of it is ticked as met");
        }
    }

    private String wordsOf(Decision.Kind kind, String part) {
        return law.findByKindOrderByPlace(kind).stream()
                .filter(row -> row.getCode().equals(part))
                .map(LegalCriterion::getWords)
                .reduce((earlier, later) -> later)
                .orElse(Texts.words(part));
    }

    private Map<String, DecisionReason> byCode(Decision.Kind kind) {
        return reasons.findByKindOrderByCode(kind).stream()
                .collect(Collectors.toMap(DecisionReason::getCode, Function.identity()));
    }

    /** The reasons that can be ticked for a kind of decision; empty where none are asked. */
    public List<DecisionReason> of(Decision.Kind kind) {
        return reasons.findByKindOrderByCode(kind).stream()
                .filter(DecisionReason::isOffered)
                .toList();
    }

    /** The reasons that were ticked for a decision, in words; a code of a council's own form as words of its own. */
    public List<String> ticked(Decision decision) {
        Map<String, DecisionReason> known = byCode(decision.getKind());
        return codes(decision).stream()
                .map(code -> known.containsKey(code) ? known.get(code).getWords() : Texts.words(code))
                .toList();
    }

    /** The codes of the reasons that were ticked for a decision. */
    public static List<String> codes(Decision decision) {
        return Arrays.stream(decision.getReasonCodes().split(","))
                .filter(code -> !code.isBlank())
                .toList();
    }
}
