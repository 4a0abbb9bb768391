package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.WorkOrdered;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The points of an agreement: their deadlines (regulation 42), what they ask of the case, and whether they were done. */
@Service
@Transactional
public class AgreementPoints {

    private final Mediations mediations;
    private final AgreementPointRepository points;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final MediationTimeline timeline;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    AgreementPoints(
            Mediations mediations,
            AgreementPointRepository points,
            DeadlineLedger ledger,
            DisputeFacts facts,
            MediationTimeline timeline,
            Dates dates,
            ApplicationEventPublisher events) {
        this.mediations = mediations;
        this.points = points;
        this.ledger = ledger;
        this.facts = facts;
        this.timeline = timeline;
        this.dates = dates;
        this.events = events;
    }

    /** Keeps what was agreed, opens the deadline of each point and hands what it asks of the case back to the case. */
    public void agree(MediationCase mediation, MediationHeld held) {
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
     * Records that a point was done, was settled in another way, or is not done yet. What was agreed binds (regulation
     * 42): a point that was not kept stays open, late and escalated, until one of the first two is true.
     *
     * @param on the day it was done or settled, or was found not to be done
     * @param comment how it was settled, or why it is not done; may be null for a point that was done
     */
    public void settle(UUID pointId, PointOutcome outcome, LocalDate on, String comment) {
        AgreementPoint point = mediations.point(pointId);
        MediationCase mediation = mediations.toChange(mediations.ofPoint(point).getReference());
        dates.requireBetween("settledOn", on, mediation.getHeldOn(), "the mediation");
        if (outcome != PointOutcome.DELIVERED && (comment == null || comment.isBlank())) {
            throw new InvalidInputException(
                    "comment",
                    outcome == PointOutcome.NOT_YET
                            ? "say why the point was not done"
                            : "say how it was settled and who agreed to that");
        }
        if (outcome == PointOutcome.NOT_YET) {
            point.notKept(on, comment);
            timeline.note(
                    mediation,
                    on,
                    "Point " + point.getNumber() + " of the agreement is not done and stays open. " + comment);
            return;
        }
        close(mediation, point, outcome, on, comment);
    }

    private void close(
            MediationCase mediation, AgreementPoint point, PointOutcome outcome, LocalDate on, String comment) {
        boolean delivered = outcome == PointOutcome.DELIVERED;
        point.settle(delivered ? AgreementPoint.Status.DELIVERED : AgreementPoint.Status.SETTLED, on, comment);
        String subject = point.getId().toString();
        Deadline limit = ledger.find(mediation.getReference(), point.getRuleCode(), subject)
                .orElseThrow();
        if (delivered) {
            ledger.meet(mediation.getReference(), point.getRuleCode(), subject, on);
        } else {
            // One that was missed by then stays missed
            ledger.end(mediation.getReference(), point.getRuleCode(), subject, on, "Settled otherwise");
        }
        facts.record(
                DisputeStep.POINT_CLOSED,
                mediation,
                on,
                point.getStatus().name(),
                mediation.getHeldOn(),
                delivered && !on.isAfter(limit.getDueDate()));
        timeline.note(
                mediation,
                on,
                "Point " + point.getNumber() + " of the agreement: "
                        + point.getStatus().words() + "." + (delivered ? "" : " " + comment));
        mediations.closeIfDone(mediation);
    }

    /** The points of a mediation that are still to be done. */
    @Transactional(readOnly = true)
    public List<AgreementPoint> openPoints(String reference) {
        return mediations.points(mediations.byReference(reference)).stream()
                .filter(AgreementPoint::isOpen)
                .toList();
    }
}
