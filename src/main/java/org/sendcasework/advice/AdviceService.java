package org.sendcasework.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.advice.internal.AdviceGiven;
import org.sendcasework.advice.internal.AdviceRequestRepository;
import org.sendcasework.advice.internal.AdviceTexts;
import org.sendcasework.advice.internal.AdviserChoice;
import org.sendcasework.advice.internal.AdviserRules;
import org.sendcasework.advice.internal.OutstandingAdvice;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks advisers, records their replies or why the case proceeds without a reply. The six weeks of regulation 8(1) run
 * for each request from the day it was sent.
 */
@Service
@Transactional
public class AdviceService {

    /** The deadline for those asked to reply, from receipt of the request. */
    public static final RuleCode REPLY = new RuleCode("ADV-REPLY-6W");

    /** Our own standard for asking the advisers once the assessment is agreed. */
    public static final RuleCode ASK = new RuleCode("ADV-ASK-5D");

    /** Our own standard for settling advice that came too late or never. */
    public static final RuleCode OUTSTANDING = new RuleCode("ADV-OUTSTANDING-28D");

    private final AdviceRequestRepository requests;
    private final AdviserRules rules;
    private final CaseFiles caseFiles;
    private final PartnerServices services;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Dates dates;

    AdviceService(
            AdviceRequestRepository requests,
            AdviserRules rules,
            CaseFiles caseFiles,
            PartnerServices services,
            CaseRecords records,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Dates dates) {
        this.requests = requests;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.services = services;
        this.records = records;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** Proposes whom the rules require to be asked. Proposing again adds only who is missing. */
    public List<AdviceRequest> propose(CaseFile caseFile) {
        List<AdviceRequest> known = of(caseFile.getReference());
        Set<AdviceKind> kinds = known.stream().map(AdviceRequest::getKind).collect(Collectors.toSet());
        for (AdviserRules.Proposal proposal : rules.proposalsFor(caseFile, false, dates.today())) {
            if (kinds.add(proposal.kind())) {
                requests.save(newRequest(caseFile, proposal, null));
            }
        }
        return of(caseFile.getReference());
    }

    private AdviceRequest newRequest(CaseFile caseFile, AdviserRules.Proposal proposal, String named) {
        return new AdviceRequest(
                caseFile,
                proposal.kind(),
                proposal.regulation(),
                proposal.because(),
                named != null ? named : whoGives(caseFile, proposal.kind()));
    }

    private String whoGives(CaseFile caseFile, AdviceKind kind) {
        return switch (kind) {
            case PARENT_VIEWS -> caseFiles.familyName(caseFile);
            case EDUCATIONAL ->
                caseFile.getSetting() == null
                        ? "The person last responsible for the child's education"
                        : caseFile.getSetting().getName();
            default ->
                services.forDiscipline(kind.name())
                        .map(service -> service.getName())
                        .orElse(kind.words());
        };
    }

    /**
     * Records the officer's choice of advisers.
     *
     * @throws InvalidInputException if earlier advice is used for the family's own views or without everybody's
     *     agreement (regulation 6(4)), or the choice differs from the rules without a reason
     */
    public void choose(CaseFile caseFile, AdviserChoice choice) {
        dates.requireNotInFuture("sentOn", choice.sentOn());
        if (choice.sentOn().isBefore(caseFile.getDateReceived())) {
            throw new InvalidInputException("sentOn", "must not be before the request for the assessment was received");
        }
        Set<AdviceKind> both = new HashSet<>(choice.ask());
        both.retainAll(choice.earlierAdvice());
        if (!both.isEmpty()) {
            throw new InvalidInputException(
                    "existingAdvice", "an adviser is either asked or has given enough advice already, not both");
        }
        if (choice.earlierAdvice().stream().anyMatch(kind -> !kind.canRestOnEarlierAdvice())) {
            throw new InvalidInputException(
                    "existingAdvice", "the family's own views are always sought; regulation 6(4) does not cover them");
        }
        if (!choice.earlierAdvice().isEmpty() && !choice.allAgree()) {
            throw new InvalidInputException(
                    "existingAdviceAgreed",
                    "earlier advice is enough only if the adviser, the family and the authority all agree (regulation 6(4))");
        }
        List<AdviceRequest> proposed = new ArrayList<>(of(caseFile.getReference()));
        if (choice.familyAsksFor() != null) {
            proposed.add(requests.save(askedForByFamily(caseFile, choice.familyAsksFor())));
        }
        Set<AdviceKind> ask = EnumSet.noneOf(AdviceKind.class);
        ask.addAll(choice.ask());
        if (choice.familyAsksFor() != null) {
            ask.add(AdviceKind.FAMILY_REQUESTED);
        }
        for (AdviceRequest request : proposed) {
            if (ask.remove(request.getKind())) {
                request.ask(choice.sentOn(), null);
            } else if (choice.earlierAdvice().contains(request.getKind())) {
                request.restOnEarlierAdvice(choice.overrideReason());
            } else {
                request.doNotAsk(requireReason(choice, request.getKind()));
            }
        }
        for (AdviceKind extra : ask) {
            AdviceRequest request = newRequest(
                    caseFile, new AdviserRules.Proposal(extra, "6(1)(f)", "the authority thinks it appropriate"), null);
            request.ask(choice.sentOn(), requireReason(choice, extra));
            requests.save(request);
        }
    }

    private AdviceRequest askedForByFamily(CaseFile caseFile, String whom) {
        AdviserRules.Proposal proposal = rules.proposalsFor(caseFile, true, dates.today()).stream()
                .filter(candidate -> candidate.kind() == AdviceKind.FAMILY_REQUESTED)
                .findFirst()
                .orElseThrow();
        return newRequest(caseFile, proposal, whom);
    }

    private static String requireReason(AdviserChoice choice, AdviceKind kind) {
        if (choice.overrideReason() == null) {
            throw new InvalidInputException(
                    "overrideReason",
                    "say why the choice differs from what the rules propose: "
                            + kind.words().toLowerCase(Locale.UK));
        }
        return choice.overrideReason();
    }

    /** Sends the requests that were chosen: opens the six weeks of each and keeps the notice. */
    public void send(CaseFile caseFile) {
        LocalDate today = dates.today();
        ledger.find(caseFile.getReference(), ASK)
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(caseFile.getReference(), ASK, today));
        for (AdviceRequest request : awaited(caseFile.getReference())) {
            ledger.open(
                    caseFile.getReference(),
                    REPLY,
                    request.getRequestedOn(),
                    request.getId().toString());
            records.send(
                    caseFile,
                    NoticeKind.ADVICE_REQUEST,
                    new NoticeRecipient(request.getKind().adviser(), request.getAskedOf()),
                    request.getRequestedOn(),
                    AdviceTexts.request(caseFile, request));
        }
    }

    /** Opens a request that was made before the case came here, on its own date. */
    public AdviceRequest takeOver(CaseFile caseFile, AdviceKind kind, LocalDate requestedOn) {
        AdviserRules.Proposal proposal = new AdviserRules.Proposal(kind, "6(1)", "asked before the case was imported");
        AdviceRequest request = newRequest(caseFile, proposal, null);
        request.ask(requestedOn, null);
        requests.save(request);
        ledger.open(caseFile.getReference(), REPLY, requestedOn, request.getId().toString());
        return request;
    }

    /** Records that advice asked for before the case came here was given on a day. */
    public void takeOverReturned(AdviceRequest request, LocalDate givenOn) {
        request.give(givenOn, AdviceGiven.NOTHING, currentUser.username());
        ledger.meet(request.getCaseReference(), REPLY, request.getId().toString(), givenOn);
    }

    /** Records advice from the adviser. */
    public void give(UUID id, LocalDate givenOn, AdviceGiven advice) {
        AdviceRequest request = byId(id);
        requireGivenOn(request, givenOn);
        request.give(givenOn, advice, currentUser.username());
        closed(request, givenOn, request.getKind().words() + " given by " + request.getAskedOf());
    }

    /** Records that the adviser has nothing to give, and why. */
    public void returnNil(UUID id, LocalDate on, String reason) {
        AdviceRequest request = byId(id);
        requireGivenOn(request, on);
        request.returnNil(on, reason, currentUser.username());
        closed(request, on, "Nil return for " + request.getKind().words().toLowerCase(Locale.UK) + ": " + reason);
    }

    private void closed(AdviceRequest request, LocalDate on, String text) {
        ledger.meet(request.getCaseReference(), REPLY, request.getId().toString(), on);
        records.note(caseFiles.byReference(request.getCaseReference()), on, "ADVICE", text);
    }

    private void requireGivenOn(AdviceRequest request, LocalDate givenOn) {
        dates.requireNotInFuture("givenOn", givenOn);
        if (givenOn.isBefore(request.getRequestedOn())) {
            throw new InvalidInputException("givenOn", "must not be before the day the advice was asked for");
        }
    }

    /** Records that the officer waits for late advice and looks again on a day. */
    public void waitUntil(UUID id, LocalDate lookAgainOn, String reason) {
        AdviceRequest request = byId(id);
        if (!lookAgainOn.isAfter(dates.today())) {
            throw new InvalidInputException("lookAgainOn", "must be after today");
        }
        request.waitUntil(lookAgainOn);
        note(
                request,
                "Late " + request.getKind().words().toLowerCase(Locale.UK) + " chased; we look again on " + lookAgainOn
                        + ". " + reason);
    }

    /** Records why the case proceeds without advice that is due. */
    public void explainGoingOn(UUID id, String reason, String whatWasTried) {
        byId(id).explainGoingOn(reason, whatWasTried);
    }

    /** Proceeds without the advice; the duty to seek it remains and its deadline stays open as missed. */
    public void goOnWithout(UUID id) {
        AdviceRequest request = byId(id);
        LocalDate today = dates.today();
        request.goOnWithout(today);
        ledger.open(request.getCaseReference(), OUTSTANDING, today, id.toString());
        note(
                request,
                "Proceeded without " + request.getKind().words().toLowerCase(Locale.UK) + ". "
                        + request.getGoneOnReason() + " Tried: " + request.getWhatWasTried());
    }

    /** Settles advice that was outstanding when the case proceeded without it. */
    public void settleOutstanding(UUID id, OutstandingAdvice settled) {
        AdviceRequest request = byId(id);
        dates.requireNotInFuture("receivedOn", settled.on());
        AdviceStatus status = settled.cameInTheEnd() ? AdviceStatus.RECEIVED_AFTERWARDS : AdviceStatus.NEVER_CAME;
        request.settleOutstanding(status, settled.on(), settled.effect(), settled.reason(), currentUser.username());
        ledger.meet(request.getCaseReference(), OUTSTANDING, id.toString(), settled.on());
        if (settled.cameInTheEnd()) {
            ledger.meet(request.getCaseReference(), REPLY, id.toString(), settled.on());
        } else {
            ledger.lapse(request.getCaseReference(), REPLY, id.toString(), settled.on(), "The advice never came");
        }
        note(
                request,
                "Outstanding " + request.getKind().words().toLowerCase(Locale.UK) + ": " + settled.effect() + ". "
                        + settled.reason());
    }

    private void note(AdviceRequest request, String text) {
        records.note(caseFiles.byReference(request.getCaseReference()), "ADVICE", text);
    }

    @Transactional(readOnly = true)
    public List<AdviceRequest> of(String caseReference) {
        return requests.findByCaseReferenceOrderByRegulation(caseReference);
    }

    /** The kind of each of several requests, by its id as text; in one query. */
    @Transactional(readOnly = true)
    public Map<String, AdviceKind> kindsOf(Collection<UUID> ids) {
        return requests.findAllById(ids).stream()
                .collect(Collectors.toMap(request -> request.getId().toString(), AdviceRequest::getKind));
    }

    /** The requests of a case that nobody has answered yet. */
    @Transactional(readOnly = true)
    public List<AdviceRequest> awaited(String caseReference) {
        return of(caseReference).stream()
                .filter(request -> request.getStatus() == AdviceStatus.REQUESTED)
                .toList();
    }

    @Transactional(readOnly = true)
    public AdviceRequest byId(UUID id) {
        return requests.findById(id).orElseThrow(() -> new NotFoundException("There is no such request for advice."));
    }
}
