package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.AgreementPointRepository;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationAttendee;
import org.sendcasework.mediation.internal.MediationAttendeeRepository;
import org.sendcasework.mediation.internal.MediationCaseRepository;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationIcbRepository;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.mediation.internal.MediationSessionRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds mediations. What a signed-in user can see is limited here: officers of the authority see all, an adviser or
 * mediator only the referrals of its own organisation, in lists and counts as well as one by one.
 */
@Service("mediationLookup")
@Transactional
public class Mediations {

    private final MediationCaseRepository mediations;
    private final MediationIcbRepository icbs;
    private final MediationSessionRepository sessions;
    private final MediationAttendeeRepository attendees;
    private final AgreementPointRepository points;
    private final MediationServices services;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final Dates dates;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    Mediations(
            MediationCaseRepository mediations,
            MediationIcbRepository icbs,
            MediationSessionRepository sessions,
            MediationAttendeeRepository attendees,
            AgreementPointRepository points,
            MediationServices services,
            DeadlineLedger ledger,
            DisputeFacts facts,
            Dates dates,
            CaseAccess access,
            CurrentUser currentUser) {
        this.mediations = mediations;
        this.icbs = icbs;
        this.sessions = sessions;
        this.attendees = attendees;
        this.points = points;
        this.services = services;
        this.ledger = ledger;
        this.facts = facts;
        this.dates = dates;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** A mediation for the work of a model, for any user. */
    @Transactional(readOnly = true)
    public MediationCase byReference(String reference) {
        return mediations
                .findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no mediation " + reference + "."));
    }

    /** For a change; its version shows whether someone else changed it at the same time. */
    public MediationCase toChange(String reference) {
        MediationCase mediation = mediations
                .findWithLockByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no mediation " + reference + "."));
        mediation.requireOpen();
        return mediation;
    }

    /** The mediation if the signed-in user may see it; for anybody else it is not found. */
    @Transactional(readOnly = true)
    public MediationCase visible(String reference) {
        MediationCase mediation = mediations
                .findByReference(reference)
                .filter(this::isVisible)
                .orElseThrow(() -> new NotFoundException("There is no mediation " + reference + "."));
        access.requireOpen(mediation.getCaseReference());
        return mediation;
    }

    private boolean isVisible(MediationCase mediation) {
        List<String> own = services.codesOfSignedIn();
        return seesAll() || own.contains(mediation.getAdviserCode()) || own.contains(mediation.getProviderCode());
    }

    /**
     * A page of the mediations that the signed-in user may see.
     *
     * @param open true for open ones, false for closed ones, null for both
     */
    @Transactional(readOnly = true)
    public Page<MediationCase> list(Boolean open, Pageable page) {
        if (seesAll()) {
            return mediations.all(open, access.hiddenInQueries(), page);
        }
        List<String> own = services.codesOfSignedIn();
        return own.isEmpty() ? Page.empty(page) : mediations.ofServices(own, open, access.hiddenInQueries(), page);
    }

    private boolean seesAll() {
        return Groups.CASE_FILE_READERS.stream().anyMatch(currentUser::isIn)
                || CurrentUser.SYSTEM.equals(currentUser.username());
    }

    /** Every mediation of a case, for those who may read the case. */
    @Transactional(readOnly = true)
    public List<MediationCase> of(String caseReference) {
        access.requireOpen(caseReference);
        return mediations.findByCaseReferenceOrderByReference(caseReference);
    }

    @Transactional(readOnly = true)
    public List<MediationIcb> icbs(MediationCase mediation) {
        return icbs.findByMediationIdOrderByServiceCode(mediation.getId());
    }

    @Transactional(readOnly = true)
    public MediationIcb icb(UUID id) {
        return icbs.findById(id).orElseThrow();
    }

    /** Every date that was arranged, in order. */
    @Transactional(readOnly = true)
    public List<MediationSession> sessions(MediationCase mediation) {
        return sessions.findByMediationIdOrderByNumber(mediation.getId());
    }

    /** The current date: the latest, if it was not cancelled. */
    @Transactional(readOnly = true)
    public MediationSession currentSession(MediationCase mediation) {
        return sessions(mediation).stream()
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.getCancelledOn() == null)
                .orElseThrow(() -> new ConflictException("No date is arranged. Arrange one first."));
    }

    /** Who comes to its dates, for each body. */
    @Transactional(readOnly = true)
    public List<MediationAttendee> attendees(MediationCase mediation) {
        return attendees.findBySessionIdInOrderByBody(
                sessions(mediation).stream().map(MediationSession::getId).collect(Collectors.toSet()));
    }

    @Transactional(readOnly = true)
    public List<AgreementPoint> points(MediationCase mediation) {
        return points.findByMediationIdOrderByNumber(mediation.getId());
    }

    @Transactional(readOnly = true)
    public AgreementPoint point(UUID id) {
        return points.findById(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public MediationCase ofPoint(AgreementPoint point) {
        return mediations.findById(point.getMediationId()).orElseThrow();
    }

    @Transactional(readOnly = true)
    public MediationCase ofIcb(MediationIcb icb) {
        return mediations.findById(icb.getMediationId()).orElseThrow();
    }

    /**
     * The adviser must issue a certificate, counted from a day, unless one is already due or issued. Returns whether it
     * does now.
     */
    public boolean oweCertificate(MediationCase mediation, RuleCode rule, LocalDate from) {
        boolean owed = mediation.owesCertificateBy(rule);
        if (owed) {
            ledger.open(mediation.getReference(), rule, from);
        }
        return owed;
    }

    /** Closes it once it has its certificate, nothing is to be arranged and no point of an agreement is open. */
    public void closeIfDone(MediationCase mediation) {
        boolean over = mediation.getStatus() == MediationCase.Status.HELD
                || mediation.getStatus() == MediationCase.Status.NOT_ARRANGED
                || mediation.getStatus() == MediationCase.Status.DECLINED;
        if (over
                && mediation.getCertificateOn() != null
                && points(mediation).stream().noneMatch(AgreementPoint::isOpen)) {
            close(mediation, dates.today(), mediation.getStatus().words());
        }
    }

    void close(MediationCase mediation, LocalDate on, String reason) {
        mediation.close(on, reason);
        facts.record(DisputeStep.CLOSED, mediation, on, null, mediation.getContactedOn(), null);
    }
}
