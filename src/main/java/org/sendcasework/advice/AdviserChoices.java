package org.sendcasework.advice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sendcasework.advice.internal.AdviceRequestRepository;
import org.sendcasework.advice.internal.AdviserChoice;
import org.sendcasework.advice.internal.AdviserRules;
import org.sendcasework.advice.internal.EarlierAdvice;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges whom an officer asks for advice. The advice of regulation 6(1) must be sought; what may be left out, and on which
 * facts, is in regulation 6(4) and nowhere else. That nobody is to be had is no ground.
 */
@Service
@Transactional
public class AdviserChoices {

    private static final String ASK = "advisersToAsk";
    private static final String EARLIER = "existingAdvice";

    private final AdviceService advice;
    private final AdviceRequestRepository requests;
    private final CurrentUser currentUser;
    private final Dates dates;

    AdviserChoices(AdviceService advice, AdviceRequestRepository requests, CurrentUser currentUser, Dates dates) {
        this.advice = advice;
        this.requests = requests;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /**
     * Records the officer's choice of advisers.
     *
     * @throws InvalidInputException if the family's own views are left out (regulation 6(1)(a)); if other advice that must
     *     be sought is neither asked for nor given already to the satisfaction of adviser, authority and family (regulation
     *     6(4)); if the family's request for someone's advice is refused without saying why it is not reasonable
     *     (regulation 6(1)(h)); or if a choice of the authority's own (regulation 6(1)(f)) has no reason
     */
    public void choose(CaseFile caseFile, AdviserChoice choice) {
        requireSentOn(caseFile, choice.sentOn());
        requireOneWay(choice);
        // By the rules of this day: the child may have reached year 9 since they were proposed
        List<AdviceRequest> proposed = advice.propose(caseFile).stream()
                .filter(request -> request.getStatus() == AdviceStatus.PROPOSED)
                .toList();
        Set<AdviceKind> extra = EnumSet.noneOf(AdviceKind.class);
        extra.addAll(choice.ask());
        for (AdviceRequest request : proposed) {
            EarlierAdvice earlier = choice.earlierAdvice().get(request.getKind());
            if (extra.remove(request.getKind())) {
                request.ask(choice.sentOn(), null);
            } else if (earlier != null) {
                request.restOn(satisfied(caseFile, request.getKind(), earlier));
            } else {
                leaveOut(request, choice);
            }
        }
        requireKnown(proposed, choice.earlierAdvice());
        extra.forEach(kind -> askBeside(caseFile, kind, choice));
        if (choice.familyAsksFor() != null) {
            answerFamily(caseFile, choice);
        }
    }

    private void requireSentOn(CaseFile caseFile, LocalDate sentOn) {
        dates.requireNotInFuture("sentOn", sentOn);
        if (sentOn.isBefore(caseFile.getDateReceived())) {
            throw new InvalidInputException("sentOn", "must not be before the request for the assessment was received");
        }
    }

    private static void requireOneWay(AdviserChoice choice) {
        Set<AdviceKind> both = new HashSet<>(choice.ask());
        both.retainAll(choice.earlierAdvice().keySet());
        if (!both.isEmpty()) {
            throw new InvalidInputException(
                    EARLIER, "an adviser is either asked or has given enough advice already, not both");
        }
        if (choice.earlierAdvice().keySet().stream().anyMatch(kind -> !kind.canRestOnEarlierAdvice())) {
            throw new InvalidInputException(
                    EARLIER, "the family's own views are always sought; regulation 6(4) does not cover them");
        }
    }

    private static void leaveOut(AdviceRequest request, AdviserChoice choice) {
        AdviceKind kind = request.getKind();
        if (kind.isFromTheFamily()) {
            throw new InvalidInputException(
                    ASK, "the family's own views are always sought (regulation 6(1)(a)); choose them too");
        }
        if (request.mustBeSought()) {
            throw new InvalidInputException(
                    ASK,
                    "%s must be sought (regulation %s). It is left out only where earlier advice is enough and the adviser, the authority and the family are all satisfied of that (regulation 6(4)). That nobody is to be had is no ground"
                            .formatted(kind.words(), request.getRegulation()));
        }
        request.doNotAsk(requireReason(choice, kind));
    }

    private EarlierAdvice satisfied(CaseFile caseFile, AdviceKind kind, EarlierAdvice claimed) {
        if (!claimed.isComplete()) {
            throw new InvalidInputException(
                    EARLIER,
                    "say for %s which earlier advice it is and of which day, and who of the adviser and of the family is satisfied with it since when (regulation 6(4)); if you cannot, ask the adviser"
                            .formatted(lower(kind)));
        }
        LocalDate born = caseFile.getPerson().getDateOfBirth();
        dates.requireBetween("earlierDocumentOn" + kind.letter(), claimed.dated(), born, "the date of birth");
        dates.requireBetween(
                "earlierAdviserOn" + kind.letter(), claimed.adviserOn(), claimed.dated(), "the earlier advice");
        dates.requireBetween(
                "earlierFamilyOn" + kind.letter(), claimed.familyOn(), claimed.dated(), "the earlier advice");
        return claimed.satisfiedFor(currentUser.username(), dates.today());
    }

    private static void requireKnown(List<AdviceRequest> proposed, Map<AdviceKind, EarlierAdvice> earlier) {
        for (AdviceKind kind : earlier.keySet()) {
            if (proposed.stream().noneMatch(request -> request.getKind() == kind)) {
                throw new InvalidInputException(EARLIER, "was not proposed: " + lower(kind));
            }
        }
    }

    private void askBeside(CaseFile caseFile, AdviceKind kind, AdviserChoice choice) {
        if (kind == AdviceKind.FAMILY_REQUESTED) {
            throw new InvalidInputException("familyAsksFor", "say whom the family asks for");
        }
        AdviceRequest request = advice.newRequest(
                caseFile, new AdviserRules.Proposal(kind, "6(1)(f)", "the authority thinks it appropriate"), null);
        request.ask(choice.sentOn(), requireReason(choice, kind));
        requests.save(request);
    }

    private void answerFamily(CaseFile caseFile, AdviserChoice choice) {
        AdviceRequest request = advice.askedForByFamily(caseFile, choice.familyAsksFor());
        if (choice.unreasonableBecause() == null) {
            request.ask(choice.sentOn(), null);
        } else {
            request.doNotAsk(choice.unreasonableBecause());
        }
        requests.save(request);
    }

    private static String requireReason(AdviserChoice choice, AdviceKind kind) {
        if (choice.overrideReason() == null) {
            throw new InvalidInputException(
                    "overrideReason", "say why the choice differs from what the rules propose: " + lower(kind));
        }
        return choice.overrideReason();
    }

    private static String lower(AdviceKind kind) {
        return kind.words().toLowerCase(Locale.UK);
    }
}
