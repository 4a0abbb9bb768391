package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.Person;
import org.sendcasework.casefile.PossibleSameChild;
import org.sendcasework.casefile.SameChildren;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Whether a plan is in force for the child of a request. Section 36(7) knows no first assessment of a child with a plan
 * (section 36(6)(a)); a request about one is a request for a re-assessment (section 44(2)).
 */
@Component
public class PlansInForce {

    private final SameChildren children;
    private final PlanVersions plans;
    private final Dates dates;

    PlansInForce(SameChildren children, PlanVersions plans, Dates dates) {
        this.children = children;
        this.plans = plans;
        this.dates = dates;
    }

    /**
     * A final plan that the records show.
     *
     * @param caseReference the case it was made in
     * @param sentOn the day it was sent
     */
    public record Shown(String caseReference, LocalDate sentOn) {}

    /**
     * The latest final plan of the same child, or of one of the same name and birthday whom nobody compared yet. It may be
     * of a namesake, or have ceased since: the officer says so.
     */
    public Optional<Shown> shown(CaseFile caseFile) {
        return sameChild(caseFile).stream()
                .flatMap(earlier -> plans
                        .latest(earlier)
                        .filter(plan -> plan.getStatus() == Plan.Status.FINAL)
                        .map(plan -> new Shown(earlier.getReference(), plan.getFinalSentOn()))
                        .stream())
                .filter(plan -> !plan.sentOn().isAfter(caseFile.getDateReceived()))
                .max(Comparator.comparing(Shown::sentOn));
    }

    /** Earlier cases of the child: those that a person said are, and of the same name and birthday while nobody said so. */
    private List<CaseFile> sameChild(CaseFile caseFile) {
        return children.of(caseFile).stream()
                .filter(possible -> possible.compared() == null
                        ? isNamedLike(caseFile.getPerson(), possible.other().getPerson())
                        : possible.isSameChild())
                .map(PossibleSameChild::other)
                .filter(other -> !other.getDateReceived().isAfter(caseFile.getDateReceived()))
                .toList();
    }

    private static boolean isNamedLike(Person one, Person other) {
        return one.getGivenName().equalsIgnoreCase(other.getGivenName())
                && one.getFamilyName().equalsIgnoreCase(other.getFamilyName())
                && one.getDateOfBirth().equals(other.getDateOfBirth());
    }

    /**
     * Refuses what the officer found where the record shows otherwise.
     *
     * @throws InvalidInputException if the plan is younger than the request, an earlier decision of the authority was that
     *     there is no plan, or the records show a plan and nothing is said about it
     */
    void require(CaseFile caseFile, PlanAndAssessment found) {
        LocalDate since = found.planSince();
        if (since == null) {
            requireWordsAboutTheOneShown(caseFile, found.whyNoPlan());
            return;
        }
        if (found.whyNoPlan() != null) {
            throw new InvalidInputException(
                    "planNotInForceWhy",
                    "leave this empty, or leave the day of the plan empty: one excludes the other");
        }
        dates.requireNotBefore("planInForceSince", since, caseFile.getPerson().getDateOfBirth(), "the date of birth");
        dates.requireNotAfter(
                "planInForceSince", since, caseFile.getDateReceived(), "the day the request was received");
        sameChild(caseFile).stream()
                .filter(earlier -> earlier.getOutcome() == CaseOutcome.NO_PLAN
                        && !earlier.getOutcomeOn().isBefore(since))
                .findFirst()
                .ifPresent(earlier -> {
                    throw new InvalidInputException(
                            "planInForceSince",
                            "case " + earlier.getReference() + " shows that no plan was issued on "
                                    + Texts.date(earlier.getOutcomeOn())
                                    + ", so a plan of an earlier day cannot be in force. Check the day");
                });
    }

    private void requireWordsAboutTheOneShown(CaseFile caseFile, String why) {
        if (why != null) {
            return;
        }
        shown(caseFile).ifPresent(plan -> {
            throw new InvalidInputException(
                    "planInForceSince",
                    "case " + plan.caseReference() + " shows a plan of " + Texts.date(plan.sentOn())
                            + " for a child of this name and birthday. Enter its day, or say below why it is not in force"
                            + " or not this child’s");
        });
    }
}
