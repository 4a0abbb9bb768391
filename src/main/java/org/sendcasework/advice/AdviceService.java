package org.sendcasework.advice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Hibernate;
import org.sendcasework.advice.internal.AdviceGiven;
import org.sendcasework.advice.internal.AdviceRequestRepository;
import org.sendcasework.advice.internal.AdviceTexts;
import org.sendcasework.advice.internal.AdviserRules;
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
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks advisers and records what comes back. The six weeks of regulation 8(1) run for each body that is asked, from the
 * day the request was sent. {@link AdviserChoices} judges who is asked, {@link LateAdvice} what happens when none comes.
 */
@Service
@Transactional
public class AdviceService {

    /** The deadline for those asked to reply, from receipt of the request. */
    public static final RuleCode REPLY = new RuleCode("ADV-REPLY-6W");

    /** Our own standard for hearing the family's views; no law sets a day, and the family owes none. */
    public static final RuleCode VIEWS = new RuleCode("ADV-VIEWS-6W");

    /** Our own standard for asking the advisers once the assessment is agreed. */
    public static final RuleCode ASK = new RuleCode("ADV-ASK-5D");

    /** Our own standard for settling advice that came too late or never. */
    public static final RuleCode OUTSTANDING = new RuleCode("ADV-OUTSTANDING-28D");

    private final AdviceRequestRepository requests;
    private final AdviserRules rules;
    private final CaseFiles caseFiles;
    private final PartnerServices services;
    private final CaseRecords records;
    private final Letters letters;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Dates dates;

    AdviceService(
            AdviceRequestRepository requests,
            AdviserRules rules,
            CaseFiles caseFiles,
            PartnerServices services,
            CaseRecords records,
            Letters letters,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Dates dates) {
        this.requests = requests;
        this.rules = rules;
        this.caseFiles = caseFiles;
        this.services = services;
        this.records = records;
        this.letters = letters;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** Proposes whom the rules require to be asked. Proposing again adds only who is missing. */
    public List<AdviceRequest> propose(CaseFile caseFile) {
        proposed(caseFile).forEach(requests::save);
        return of(caseFile.getReference());
    }

    /**
     * Who is proposed by the rules of today and not kept yet, such as the advisers of year 9 for a child who has reached
     * it since.
     */
    @Transactional(readOnly = true)
    public List<AdviceRequest> proposed(CaseFile caseFile) {
        Set<AdviceKind> known =
                of(caseFile.getReference()).stream().map(AdviceRequest::getKind).collect(Collectors.toSet());
        return rules.proposalsFor(caseFile, false, dates.today()).stream()
                .filter(proposal -> known.add(proposal.kind()))
                .map(proposal -> newRequest(caseFile, proposal, null))
                .toList();
    }

    AdviceRequest newRequest(CaseFile caseFile, AdviserRules.Proposal proposal, String named) {
        return new AdviceRequest(
                caseFile,
                proposal.kind(),
                proposal.regulation(),
                proposal.because(),
                named != null ? named : whoGives(caseFile, proposal.kind()));
    }

    /** A request for someone whose advice the family asks for (regulation 6(1)(h)). */
    AdviceRequest askedForByFamily(CaseFile caseFile, String whom) {
        AdviserRules.Proposal proposal = rules.proposalsFor(caseFile, true, dates.today()).stream()
                .filter(candidate -> candidate.kind() == AdviceKind.FAMILY_REQUESTED)
                .findFirst()
                .orElseThrow();
        return newRequest(caseFile, proposal, whom);
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

    /** Sends the requests that were chosen: opens the six weeks of each and keeps the notice. */
    public void send(CaseFile caseFile) {
        LocalDate today = dates.today();
        ledger.find(caseFile.getReference(), ASK)
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.meet(caseFile.getReference(), ASK, today));
        for (AdviceRequest request : awaited(caseFile.getReference())) {
            openReply(request, request.getRequestedOn());
            boolean family = request.getKind().isFromTheFamily();
            letters.to(
                    caseFile,
                    family ? NoticeKind.ASK_FOR_VIEWS : NoticeKind.ADVICE_REQUEST,
                    new NoticeRecipient(request.getKind().adviser(), request.getAskedOf()),
                    request.getRequestedOn(),
                    family
                            ? AdviceTexts.askFamily(request, replyBy(request), of(caseFile.getReference()))
                            : AdviceTexts.request(request));
        }
    }

    /** A body has six weeks by regulation 8(1); the family has a day by which it helps to hear from it, and owes nothing. */
    private void openReply(AdviceRequest request, LocalDate requestedOn) {
        String subject = request.getId().toString();
        if (request.getKind().isFromTheFamily()) {
            ledger.openInPlaceOf(Set.of(REPLY), request.getCaseReference(), VIEWS, requestedOn, subject);
        } else {
            ledger.open(request.getCaseReference(), REPLY, requestedOn, subject);
        }
    }

    private LocalDate replyBy(AdviceRequest request) {
        return reply(request).orElseThrow().getDueDate();
    }

    private Optional<Deadline> reply(AdviceRequest request) {
        return ledger.find(request.getCaseReference(), REPLY, request.getId().toString());
    }

    /** Opens a request that was made before the case came here, on its own date. */
    public AdviceRequest takeOver(CaseFile caseFile, AdviceKind kind, LocalDate requestedOn) {
        AdviserRules.Proposal proposal = new AdviserRules.Proposal(kind, "6(1)", "asked before the case was imported");
        AdviceRequest request = newRequest(caseFile, proposal, null);
        request.ask(requestedOn, null);
        requests.save(request);
        openReply(request, requestedOn);
        return request;
    }

    /** Records that advice asked for before the case came here was given on a day. */
    public void takeOverReturned(AdviceRequest request, LocalDate givenOn) {
        request.give(givenOn, AdviceGiven.NOTHING, currentUser.username());
        meetReply(request, givenOn);
    }

    /** Records advice from the adviser. */
    public void give(UUID id, LocalDate givenOn, AdviceGiven advice) {
        AdviceRequest request = byId(id);
        requireGivenOn(request, givenOn);
        request.give(givenOn, advice, currentUser.username());
        closed(request, givenOn, request.getKind().words() + " given by " + request.getAskedOf());
    }

    /**
     * Records that the adviser has nothing to give, and why.
     *
     * @throws InvalidInputException if it is advice of a school or an educational psychologist, who always have it to give
     *     (regulation 6(1)(b) and (d)); or if it is the family, whose views are always sought (regulation 6(1)(a)), and the day
     *     by which we asked to hear from it is not over
     */
    public void returnNil(UUID id, LocalDate on, String reason) {
        AdviceRequest request = byId(id);
        requireGivenOn(request, on);
        if (request.getKind().isNeverNil()) {
            throw new InvalidInputException(
                    "outcome",
                    "there is always %s to give (regulation %s); that nobody is to be had is no ground, so tell the casework team that it will be late"
                            .formatted(request.getKind().words().toLowerCase(Locale.UK), request.getRegulation()));
        }
        if (request.getKind().isFromTheFamily() && !on.isAfter(replyBy(request))) {
            throw new InvalidInputException(
                    "outcome",
                    "the family was asked to give its views by " + Texts.date(replyBy(request))
                            + "; until then, record only what it says, also if it says that it has nothing to add");
        }
        request.returnNil(on, reason, currentUser.username());
        closed(request, on, "Nil return for " + request.getKind().words().toLowerCase(Locale.UK) + ": " + reason);
    }

    private void closed(AdviceRequest request, LocalDate on, String text) {
        meetReply(request, on);
        records.note(caseFiles.byReference(request.getCaseReference()), on, "ADVICE", text);
    }

    private void meetReply(AdviceRequest request, LocalDate on) {
        ledger.meet(
                request.getCaseReference(),
                reply(request).orElseThrow().getRuleCode(),
                request.getId().toString(),
                on);
    }

    private void requireGivenOn(AdviceRequest request, LocalDate givenOn) {
        dates.requireNotInFuture("givenOn", givenOn);
        if (givenOn.isBefore(request.getRequestedOn())) {
            throw new InvalidInputException("givenOn", "must not be before the day the advice was asked for");
        }
    }

    @Transactional(readOnly = true)
    public List<AdviceRequest> of(String caseReference) {
        List<AdviceRequest> all = requests.findByCaseReferenceOrderByRegulation(caseReference);
        // Pages show them after the transaction
        all.forEach(request -> Hibernate.initialize(request.getTries()));
        return all;
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
