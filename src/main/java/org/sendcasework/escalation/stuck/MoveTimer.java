package org.sendcasework.escalation.stuck;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.sendcasework.advice.LateAdvice;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.engine.WaitingPlaces;
import org.sendcasework.engine.WaitingPlaces.Place;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.CaseStanding.Waiting;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Moves a timer. The timer of a deadline has the ledger's date and no other: it is put back there, or the move is
 * refused with the reason. The timer of an agreed day follows that day, so that a new day is agreed, in our records
 * first.
 */
@Component
class MoveTimer implements Repair {

    private static final String TARGET = "target";

    private final WaitingPlaces places;
    private final DeadlineLedger ledger;
    private final DeadlineTimers timers;
    private final ManagementService management;
    private final LateAdvice advice;

    MoveTimer(
            WaitingPlaces places,
            DeadlineLedger ledger,
            DeadlineTimers timers,
            ManagementService management,
            LateAdvice advice) {
        this.places = places;
        this.ledger = ledger;
        this.timers = timers;
        this.management = management;
        this.advice = advice;
    }

    @Override
    public boolean does(RepairKind kind) {
        return kind == RepairKind.MOVE_TIMER;
    }

    @Override
    public Done apply(RunningProcess process, RepairOrder order) {
        Waiting job = RetryStep.find(process, order);
        Place place = places.of(order.caseReference()).stream()
                .filter(candidate -> job.activityId().equals(candidate.eventId())
                        && job.executionId().equals(candidate.executionId()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "item", "is not a timer with a date; a failed step must be tried again instead"));
        Optional<LocalDate> wanted =
                order.target().isEmpty() ? Optional.empty() : Optional.of(Inputs.date(TARGET, order.target()));
        if (place.ruleCode().isPresent()) {
            return followTheLedger(order, job, place, wanted);
        }
        if (isAnAgreedDay(place) && wanted.isPresent()) {
            advice.waitUntil(
                    UUID.fromString(place.date().arguments().get(0)),
                    wanted.get(),
                    order.reason() == null ? "" : order.reason());
        } else if (wanted.isPresent()) {
            throw new InvalidInputException(
                    TARGET, "this timer reads its day from our records; change it there, or leave this empty");
        }
        timers.realign(order.caseReference());
        return Done.at(job.name());
    }

    private Done followTheLedger(RepairOrder order, Waiting job, Place place, Optional<LocalDate> wanted) {
        Deadline deadline = ledger.find(
                        order.caseReference(),
                        place.ruleCode().map(RuleCode::new).orElseThrow(),
                        place.subjectId())
                .filter(Deadline::isOpen)
                .orElseThrow(() -> new InvalidInputException(
                        "item", "its deadline is no longer open, so there is no date to wait for"));
        LocalDate day = place.date().method().equals("approaching")
                ? deadline.getWarnDate()
                : deadline.getDueDate().plusDays(1);
        if (wanted.isPresent() && !wanted.get().equals(day)) {
            throw new InvalidInputException(TARGET, contradicts(deadline, day));
        }
        Date moment = LegalDates.startOf(day);
        management.setJobDuedate(job.id(), moment);
        return new Done(
                job.name(),
                List.of("The timer follows the ledger: " + LegalDates.words(moment)
                        + ". If that has passed, it fires at once."));
    }

    private String contradicts(Deadline deadline, LocalDate day) {
        StatutoryRule rule = ledger.ruleOf(deadline);
        return "the deadline " + rule.name() + " is " + Texts.dueDate(deadline.getDueDate()) + " (" + rule.regulation()
                + ") and only a corrected trigger moves it. Leave the day empty to set the timer to "
                + Texts.dueDate(day) + ". If the day it was counted from is wrong, correct that day on the case;"
                + " if the work takes longer, record an exception or the day you wait until in the task";
    }

    private static boolean isAnAgreedDay(Place place) {
        return place.date().bean().equals("adviceRequests")
                && place.date().method().equals("lookAgain");
    }
}
