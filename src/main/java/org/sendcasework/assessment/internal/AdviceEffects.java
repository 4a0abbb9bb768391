package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceSettled;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What advice can change that came after the case had proceeded without it. An effect is offered only where it means
 * something, and carried out: a draft is taken back and served again (Code 9.125), a final plan is reviewed earlier.
 */
@Service
@Transactional
public class AdviceEffects {

    private static final String EFFECT = "effect";

    private final CaseWork work;
    private final PlanVersions plans;
    private final DraftsTakenBack drafts;
    private final Dates dates;

    AdviceEffects(CaseWork work, PlanVersions plans, DraftsTakenBack drafts, Dates dates) {
        this.work = work;
        this.plans = plans;
        this.drafts = drafts;
        this.dates = dates;
    }

    /** What outstanding advice can change, as the forms of the last releases spell it. */
    public enum Effect {
        NO_CHANGE("It changes nothing that was decided or sent"),
        CHANGE_DRAFT("The draft must change and is sent to the family again"),
        EARLY_REVIEW("The plan needs an early review"),
        NEVER_CAME("The advice will not come");

        private final String words;

        Effect(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * The effects that mean something where the case stands now. That advice will not come is no answer while the duty to
     * seek it stands: regulation 6(1)(b) to (e), until the plan is final.
     */
    @Transactional(readOnly = true)
    public List<Effect> offered(CaseFile caseFile, AdviceKind kind) {
        Plan.Status plan = plans.latest(caseFile).map(Plan::getStatus).orElse(null);
        boolean isFinal = plan == Plan.Status.FINAL;
        List<Effect> effects = new ArrayList<>(List.of(Effect.NO_CHANGE));
        if (caseFile.isOpen() && (plan == Plan.Status.DRAFTED || plan == Plan.Status.SERVED)) {
            effects.add(Effect.CHANGE_DRAFT);
        }
        if (isFinal) {
            effects.add(Effect.EARLY_REVIEW);
        }
        if (isFinal || !kind.isAlwaysNeeded()) {
            effects.add(Effect.NEVER_CAME);
        }
        return effects;
    }

    @EventListener
    void on(AdviceSettled settled) {
        CaseFile caseFile = work.toChange(settled.caseReference());
        Effect effect = Effect.valueOf(settled.effect());
        if (!offered(caseFile, settled.kind()).contains(effect)) {
            throw new InvalidInputException(EFFECT, refusal(effect));
        }
        String because = settled.kind().words() + " came late. " + settled.reason();
        switch (effect) {
            case CHANGE_DRAFT -> drafts.takeBack(caseFile, because);
            case EARLY_REVIEW -> reviewEarly(caseFile, settled, because);
            default -> {
                // The record of the advice says it all
            }
        }
    }

    private static String refusal(Effect effect) {
        return switch (effect) {
            case CHANGE_DRAFT -> "there is no draft that could change";
            case EARLY_REVIEW -> "there is no final plan that could be reviewed";
            case NEVER_CAME ->
                "this advice must be sought until there is a final plan (regulation 6(1)); get it from another source and record it when it comes";
            default -> throw new IllegalStateException(effect.name().toLowerCase(Locale.UK) + " is always offered");
        };
    }

    private void reviewEarly(CaseFile caseFile, AdviceSettled settled, String because) {
        Plan plan = plans.current(caseFile);
        if (settled.reviewBy() == null || settled.reviewBy().isBefore(dates.today())) {
            throw new InvalidInputException("reviewBy", "give the day by which the plan is reviewed, from today on");
        }
        if (settled.reviewBy().isAfter(plan.getNextReviewOn())) {
            throw new InvalidInputException(
                    "reviewBy",
                    "the plan is reviewed by " + Texts.date(plan.getNextReviewOn())
                            + " anyway; an early review is before");
        }
        plan.reviewBy(settled.reviewBy());
        work.note(
                caseFile, "PLAN", "The plan is reviewed early, by " + Texts.date(settled.reviewBy()) + ". " + because);
    }
}
