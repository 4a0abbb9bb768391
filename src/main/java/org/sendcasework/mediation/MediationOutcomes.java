package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.AgreementPointRepository;
import org.sendcasework.mediation.internal.Arrangement;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationHeld;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationResult;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.mediation.internal.PointKind;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outcome of a mediation: views, result, points of the agreement with their deadlines, and the certificate. */
@Service
@Transactional
public class MediationOutcomes {

    private final Mediations mediations;
    private final AgreementPointRepository points;
    private final RightsOfAppeal rights;
    private final MediationServices services;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    MediationOutcomes(
            Mediations mediations,
            AgreementPointRepository points,
            RightsOfAppeal rights,
            MediationServices services,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            DisputeFacts facts,
            Dates dates,
            ApplicationEventPublisher events) {
        this.mediations = mediations;
        this.points = points;
        this.rights = rights;
        this.services = services;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.facts = facts;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Records a mediation that was held. The thirty days are met, each point of the agreement gets its deadline
     * (regulation 42), what it asks of the case goes back to the case, and a certificate is due.
     *
     * @return whether a certificate is due now
     * @throws InvalidInputException if the result contradicts the points, or a point cannot be agreed about this
     *     decision
     */
    public boolean held(String reference, MediationHeld held) {
        MediationCase mediation = mediations.toChange(reference);
        MediationSession session = mediations.currentSession(mediation);
        dates.requireBetween("heldOn", held.on(), mediation.getAskedOn(), "the day mediation was asked for");
        dates.requireNotBefore("heldOn", held.on(), session.getInvitedOn(), "the invitation");
        requirePoints(mediation, held);
        mediation.held(held.on(), held.result(), held.views());
        RuleCode rule = mediation.getIssues() == MediationIssues.HEALTH_ONLY
                ? MediationRules.ARRANGE_HEALTH
                : MediationRules.ARRANGE;
        Deadline limit = ledger.find(reference, rule).orElseThrow();
        ledger.meet(reference, rule, held.on());
        boolean inTime = !held.on().isAfter(limit.getDueDate());
        facts.record(DisputeStep.MEDIATED, mediation, held.on(), null, mediation.getAskedOn(), inTime);
        facts.record(DisputeStep.AGREED, mediation, held.on(), held.result().name(), null, null);
        note(
                mediation,
                held.on(),
                "The mediation was held: " + held.result().words().toLowerCase(Locale.UK) + ".");
        boolean owed = mediations.oweCertificate(mediation, MediationRules.CERTIFY_HELD, held.on());
        agree(mediation, held);
        mediations.closeIfDone(mediation);
        return owed;
    }

    private void requirePoints(MediationCase mediation, MediationHeld held) {
        boolean agreed = held.result() != MediationResult.NONE;
        if (agreed == held.points().isEmpty()) {
            throw new InvalidInputException(
                    "point1Text",
                    agreed ? "write down each point that was agreed" : "there are no points where nothing was agreed");
        }
        Set<OrderedWork> works = new HashSet<>();
        for (MediationHeld.Point point : held.points()) {
            if (!fits(point.kind(), mediation.getDecision())) {
                throw new InvalidInputException(
                        "point1Kind",
                        "this cannot be agreed about the decision “"
                                + mediation.getDecision().words() + "”: "
                                + point.kind().words());
            }
            if (point.kind().work().isPresent() && !Arrangement.AUTHORITY.equals(point.body())) {
                throw new InvalidInputException(
                        "point1Body", "only the authority can do what a Tribunal could order (regulation 42(2))");
            }
            point.kind().work().filter(work -> !works.add(work)).ifPresent(twice -> {
                throw new InvalidInputException("point1Kind", "is listed twice: " + twice.words());
            });
            if (!Arrangement.AUTHORITY.equals(point.body())) {
                services.require("point1Body", point.body(), MediationServices.ICB);
            }
            if (point.agreedBy() != null) {
                dates.requireNotBefore("point1AgreedBy", point.agreedBy(), held.on(), "the mediation");
            }
        }
    }

    /** What a Tribunal could order about the decision (regulation 43), and any matter without a right of appeal. */
    private static boolean fits(PointKind kind, AppealableDecision decision) {
        return switch (kind) {
            case ASSESS ->
                decision == AppealableDecision.NO_ASSESSMENT || decision == AppealableDecision.NO_REASSESSMENT;
            case MAKE_PLAN -> decision == AppealableDecision.NO_PLAN;
            case AMEND, NAME_SETTING ->
                decision != AppealableDecision.NO_ASSESSMENT && decision != AppealableDecision.NO_PLAN;
            case CONTINUE -> decision == AppealableDecision.CEASE;
            case OTHER -> true;
            case TELL_AUTHORITY -> false;
        };
    }

    private void agree(MediationCase mediation, MediationHeld held) {
        int number = 0;
        for (MediationHeld.Point point : held.points()) {
            open(mediation, held.on(), new AgreementPoint(mediation.getId(), ++number, point));
            point.kind()
                    .work()
                    .ifPresent(work -> events.publishEvent(new WorkOrdered(
                            mediation.getCaseReference(),
                            work,
                            WorkOrdered.Source.MEDIATION_AGREEMENT,
                            mediation.getReference(),
                            mediation.getDecision(),
                            held.on(),
                            point.agreedBy())));
        }
        if (mediation.getIssues() == MediationIssues.HEALTH_ONLY && number > 0) {
            for (MediationIcb icb : mediations.icbs(mediation)) {
                open(
                        mediation,
                        held.on(),
                        new AgreementPoint(
                                mediation.getId(),
                                ++number,
                                new MediationHeld.Point(
                                        "Notify the authority of what was agreed (regulation 42(4))",
                                        PointKind.TELL_AUTHORITY,
                                        icb.getServiceCode(),
                                        null)));
            }
        }
    }

    private void open(MediationCase mediation, LocalDate agreedOn, AgreementPoint point) {
        points.save(point);
        ledger.open(
                mediation.getReference(),
                point.getRuleCode(),
                point.getAgreedBy() == null ? agreedOn : point.getAgreedBy(),
                point.getId().toString());
    }

    /**
     * Records whether a point was done.
     *
     * @param on the day it was done, or was found not to be done
     */
    public void settle(UUID pointId, boolean delivered, LocalDate on, String comment) {
        AgreementPoint point = mediations.point(pointId);
        MediationCase mediation = mediations.toChange(mediations.ofPoint(point).getReference());
        dates.requireBetween("settledOn", on, mediation.getHeldOn(), "the mediation");
        if (!delivered && comment == null) {
            throw new InvalidInputException("comment", "say why the point was not done");
        }
        point.settle(delivered ? AgreementPoint.Status.DELIVERED : AgreementPoint.Status.NOT_DELIVERED, on, comment);
        String subject = pointId.toString();
        Deadline limit = ledger.find(mediation.getReference(), point.getRuleCode(), subject)
                .orElseThrow();
        if (delivered) {
            ledger.meet(mediation.getReference(), point.getRuleCode(), subject, on);
        } else {
            ledger.lapse(mediation.getReference(), point.getRuleCode(), subject, on, "The point was not done");
        }
        facts.record(
                DisputeStep.POINT_CLOSED,
                mediation,
                on,
                point.getStatus().name(),
                mediation.getHeldOn(),
                delivered && !on.isAfter(limit.getDueDate()));
        note(
                mediation,
                on,
                "Point " + point.getNumber() + " of the agreement: "
                        + point.getStatus().words() + ".");
        mediations.closeIfDone(mediation);
    }

    /**
     * Records the certificate. The time to appeal is counted again with its date.
     *
     * @throws InvalidInputException if it is dated before the reason for it, or in the future
     */
    public void certify(String reference, LocalDate on) {
        MediationCase mediation = mediations.toChange(reference);
        RuleCode rule = mediation.getCertificateRule();
        Deadline limit = ledger.find(reference, rule).orElseThrow();
        dates.requireBetween(
                "certificateOn",
                on,
                limit.getTriggerDate(),
                ledger.ruleOf(limit).trigger().words());
        ledger.meet(reference, rule, on);
        mediation.certified(on);
        facts.record(
                DisputeStep.CERTIFIED, mediation, on, null, limit.getTriggerDate(), !on.isAfter(limit.getDueDate()));
        rights.certified(rights.byId(mediation.getRightId()), on);
        note(mediation, on, "The mediation certificate was issued.");
        mediations.closeIfDone(mediation);
    }

    /** The points of a mediation that are still to be done. */
    @Transactional(readOnly = true)
    public List<AgreementPoint> openPoints(String reference) {
        return mediations.points(mediations.byReference(reference)).stream()
                .filter(AgreementPoint::isOpen)
                .toList();
    }

    private void note(MediationCase mediation, LocalDate on, String text) {
        records.note(
                caseFiles.byReference(mediation.getCaseReference()),
                on,
                "MEDIATION",
                mediation.getReference() + ": " + text);
    }
}
