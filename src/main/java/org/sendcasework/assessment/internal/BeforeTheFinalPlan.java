package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must be settled before a plan is final. It holds for every way to a final plan and every version of the model;
 * each refusal names the field and the rule.
 */
@Component
public class BeforeTheFinalPlan {

    private static final String SENT_ON = "sentOn";

    private final FamilyRepresentations representations;
    private final RequestedSettings requested;
    private final FamilyMeetings meetings;
    private final HealthAgreements healthAgreements;
    private final FinalTexts texts;
    private final DraftTimes times;
    private final Dates dates;
    private final TransactionTemplate asking;

    BeforeTheFinalPlan(
            FamilyRepresentations representations,
            RequestedSettings requested,
            FamilyMeetings meetings,
            HealthAgreements healthAgreements,
            FinalTexts texts,
            DraftTimes times,
            Dates dates,
            PlatformTransactionManager transactions) {
        this.representations = representations;
        this.requested = requested;
        this.meetings = meetings;
        this.healthAgreements = healthAgreements;
        this.texts = texts;
        this.times = times;
        this.dates = dates;
        this.asking = new TransactionTemplate(transactions);
    }

    /**
     * Refuses a final plan without a served draft, on a draft that was taken back, within the family's fifteen days, with nothing named, or with a
     * setting or meeting open that the family asked for in time (section 38, regulation 13(1), section 39).
     */
    void requireHeard(CaseFile caseFile, Plan plan, LocalDate sentOn) {
        if (plan.getServedOn() == null) {
            throw new InvalidInputException(
                    SENT_ON, "a final plan needs a draft that was sent to the family (section 38)");
        }
        heard(caseFile, plan, sentOn).forEach(Runnable::run);
    }

    private List<Runnable> heard(CaseFile caseFile, Plan plan, LocalDate sentOn) {
        return List.of(
                () -> plan.requireNotTakenBack(SENT_ON),
                () -> requireFifteenDays(caseFile, plan, SENT_ON, sentOn),
                () -> requireNamed(plan),
                () -> requested.requireAnswered(caseFile, plan, SENT_ON),
                () -> meetings.requireSettled(caseFile, SENT_ON),
                () -> requireSection61(plan));
    }

    /** Refuses a final plan that leaves a reply without answer, or whose section G the board has not agreed to. */
    void requireAnswered(CaseFile caseFile, Plan plan) {
        answered(caseFile, plan).forEach(Runnable::run);
    }

    private List<Runnable> answered(CaseFile caseFile, Plan plan) {
        return List.of(
                () -> texts.requireAnswered(caseFile, plan),
                () -> healthAgreements.requireAgreed(caseFile, plan, "sectionG"));
    }

    /** What would stand in the way of a final plan today, a sentence each; empty when nothing would. */
    public List<String> openPoints(CaseFile caseFile) {
        return Objects.requireNonNull(asking.execute(status -> {
            // A rule that refuses marks the transaction; nothing is written, so taking it back costs nothing
            status.setRollbackOnly();
            Plan draft = representations.draftOf(caseFile);
            return Stream.concat(heard(caseFile, draft, dates.today()).stream(), answered(caseFile, draft).stream())
                    .map(BeforeTheFinalPlan::refusal)
                    .flatMap(Optional::stream)
                    .toList();
        }));
    }

    private static Optional<String> refusal(Runnable rule) {
        try {
            rule.run();
            return Optional.empty();
        } catch (InvalidInputException e) {
            String words = e.rule().startsWith("must ") ? "the day of the final plan " + e.rule() : e.rule();
            return Optional.of(words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1) + ".");
        }
    }

    private static void requireNamed(Plan plan) {
        if (plan.getNamed() == null) {
            throw new InvalidInputException(SENT_ON, "decide first what the plan names");
        }
    }

    private static void requireSection61(Plan plan) {
        if (plan.getNamed() == Plan.Named.ELSEWHERE && !plan.isOtherwiseJustified()) {
            throw new InvalidInputException(
                    SENT_ON,
                    "education otherwise needs the test and the consultation of section 61; record them on the page"
                            + " “What the family says about the draft”");
        }
    }

    /**
     * Refuses a day of the final plan within the family's fifteen days, unless the latest that the family said is that it
     * has nothing more to say.
     *
     * @param field the field in which the day is given
     */
    void requireFifteenDays(CaseFile caseFile, Plan plan, String field, LocalDate sentOn) {
        List<Representation> said = representations.of(caseFile).stream()
                .filter(one -> one.getPlan().getId().equals(plan.getId()))
                .filter(one -> one.getReceivedOn() != null)
                .toList();
        Representation last = said.stream()
                .reduce((a, b) -> b.getReceivedOn().isBefore(a.getReceivedOn()) ? a : b)
                .orElse(null);
        if (last != null && last.isNothingMore()) {
            dates.requireNotBefore(
                    field, sentOn, last.getReceivedOn(), "the day the family said that it has nothing more to say");
            return;
        }
        LocalDate lastDay = times.lastDayToReply(plan);
        if (!sentOn.isAfter(lastDay)) {
            throw new InvalidInputException(
                    field,
                    "must be after " + lastDay + ", the last of the family's fifteen days, unless they say in writing"
                            + " that they have nothing more to say (regulation 13(1))");
        }
    }
}
