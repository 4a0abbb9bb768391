package org.sendcasework.advice;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.sendcasework.advice.internal.AdviceTexts;
import org.sendcasework.advice.internal.AdviceTry;
import org.sendcasework.advice.internal.OutstandingAdvice;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when advice does not come. Officers chase it and try other sources; only a manager lets a case proceed
 * without it. The duty to seek it remains (regulation 6(1)), and the family is told.
 */
@Service
@Transactional
public class LateAdvice {

    private static final String DECISION = "lateAdviceDecision";

    private final AdviceService advice;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final Letters letters;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    LateAdvice(
            AdviceService advice,
            CaseFiles caseFiles,
            CaseRecords records,
            Letters letters,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events) {
        this.advice = advice;
        this.caseFiles = caseFiles;
        this.records = records;
        this.letters = letters;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Keeps a try to get the advice from another source.
     *
     * @throws InvalidInputException if one of the three facts is missing, the day is not between the request and today, or
     *     the one who was tried is the adviser that is late
     */
    public void tried(UUID id, LocalDate on, String whom, String result) {
        AdviceRequest request = advice.byId(id);
        if (on == null || whom == null || result == null) {
            throw new InvalidInputException(
                    on == null ? "triedOn" : whom == null ? "triedWhom" : "tryResult",
                    "a try at another source needs the day, whom was asked and what came of it");
        }
        dates.requireBetween("triedOn", on, request.getRequestedOn(), "the day the advice was asked for");
        if (whom.equalsIgnoreCase(request.getAskedOf())) {
            throw new InvalidInputException("triedWhom", "must be another source, not the adviser that is late");
        }
        AdviceTry tried = new AdviceTry(on, whom, result, currentUser.username(), dates.now());
        request.tried(tried);
        note(request, name(request) + " tried at another source: " + tried.words() + ".");
    }

    /** Records that we wait for late advice and look again on a day. */
    public void waitUntil(UUID id, LocalDate lookAgainOn, String reason) {
        AdviceRequest request = advice.byId(id);
        if (lookAgainOn == null || !lookAgainOn.isAfter(dates.today())) {
            throw new InvalidInputException("lookAgainOn", "must be after today");
        }
        request.waitUntil(lookAgainOn);
        note(
                request,
                "Late " + lower(request) + " chased; we look again on " + Texts.date(lookAgainOn) + ". " + reason);
    }

    /**
     * A caseworker proposes to proceed without the advice; a manager decides.
     *
     * @throws InvalidInputException if it is the family's own views, or no try at another source is recorded
     */
    public void propose(UUID id, String reason) {
        AdviceRequest request = advice.byId(id);
        requireNotTheFamily(request);
        requireTried(request, "triedOn");
        request.proposeGoingOn(reason, currentUser.username());
        note(request, "Proposed to a manager to proceed without " + lower(request) + ". " + reason);
    }

    /**
     * A manager decides to proceed without the advice.
     *
     * @throws InvalidInputException if the person is no manager, it is the family's own views, or no try at another source
     *     is recorded
     */
    public void proceed(UUID id, String reason) {
        AdviceRequest request = advice.byId(id);
        requireManager("proceedDecision");
        requireNotTheFamily(request);
        requireTried(request, "proceedDecision");
        request.explainGoingOn(reason, null, currentUser.username());
    }

    /**
     * The same for a task of a case that began before the proposal and the decision were two steps; its form has one text
     * for everything that was tried.
     */
    public void proceedInOneStep(UUID id, String reason, String whatWasTried) {
        AdviceRequest request = advice.byId(id);
        requireManager(DECISION);
        requireNotTheFamily(request);
        if (whatWasTried == null) {
            throw new InvalidInputException("whatWasTried", "say what was tried, another source among it");
        }
        request.explainGoingOn(reason, whatWasTried, currentUser.username());
    }

    private void requireManager(String field) {
        if (!currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException(
                    field,
                    "only a manager decides to proceed without advice that must be sought; ask a manager to do it");
        }
    }

    private static void requireNotTheFamily(AdviceRequest request) {
        if (request.getKind().isFromTheFamily()) {
            throw new InvalidInputException(
                    DECISION,
                    "the family's own views are never left out (regulation 6(1)(a)); ask once more, and record in the task Give advice what the family says or how you asked");
        }
    }

    private static void requireTried(AdviceRequest request, String field) {
        if (request.getTries().isEmpty()) {
            throw new InvalidInputException(
                    field,
                    "record first at least one try to get the advice from another source: the day, whom you asked and what came of it");
        }
    }

    /**
     * Proceeds without the advice and tells the family. The duty to seek it remains and its deadline stays open as missed.
     */
    public void goOnWithout(UUID id) {
        AdviceRequest request = advice.byId(id);
        LocalDate today = dates.today();
        request.goOnWithout(today);
        String subject = id.toString();
        ledger.open(request.getCaseReference(), AdviceService.OUTSTANDING, today, subject);
        CaseFile caseFile = caseFiles.byReference(request.getCaseReference());
        letters.toFamily(caseFile, NoticeKind.PROCEEDING_WITHOUT_ADVICE, today, AdviceTexts.proceeding(request));
        note(request, "Proceeded without " + lower(request) + ". " + request.getGoneOnReason());
        events.publishEvent(new AdviceGivenUp(request.getCaseReference(), subject));
    }

    /** Takes up advice that an earlier release let an officer leave out, or give up, although the law demands it. */
    public AdviceRequest takeUpLeftOut(UUID id) {
        AdviceRequest request = advice.byId(id);
        LocalDate today = dates.today();
        request.isOwedAfterAll(today);
        ledger.open(request.getCaseReference(), AdviceService.OUTSTANDING, today, id.toString());
        note(
                request,
                name(request) + " was left out. The law demands it (regulation " + request.getRegulation()
                        + "), so it is to be sought now.");
        return request;
    }

    /** Settles advice that was outstanding when the case went on. What it changes is carried out with it. */
    public void settleOutstanding(UUID id, OutstandingAdvice settled) {
        AdviceRequest request = advice.byId(id);
        dates.requireNotInFuture("receivedOn", settled.on());
        if (request.getRequestedOn() != null) {
            dates.requireNotBefore(
                    "receivedOn", settled.on(), request.getRequestedOn(), "the day the advice was asked for");
        }
        AdviceStatus status = settled.cameInTheEnd() ? AdviceStatus.RECEIVED_AFTERWARDS : AdviceStatus.NEVER_CAME;
        request.settleOutstanding(status, settled.on(), settled.effect(), settled.reason(), currentUser.username());
        String reference = request.getCaseReference();
        String subject = id.toString();
        ledger.meet(reference, AdviceService.OUTSTANDING, subject, settled.on());
        if (ledger.isOpen(reference, AdviceService.REPLY, subject)) {
            if (settled.cameInTheEnd()) {
                ledger.meet(reference, AdviceService.REPLY, subject, settled.on());
            } else {
                ledger.lapse(reference, AdviceService.REPLY, subject, settled.on(), "The advice never came");
            }
        }
        note(request, "Outstanding " + lower(request) + ": " + Texts.words(settled.effect()) + ". " + settled.reason());
        events.publishEvent(new AdviceSettled(
                reference, request.getKind(), settled.effect(), settled.reviewBy(), settled.reason()));
    }

    private static String name(AdviceRequest request) {
        return request.getKind().words();
    }

    private static String lower(AdviceRequest request) {
        return name(request).toLowerCase(Locale.UK);
    }

    private void note(AdviceRequest request, String text) {
        records.note(caseFiles.byReference(request.getCaseReference()), "ADVICE", text);
    }
}
