package org.sendcasework.mediation.internal;

import java.util.HashSet;
import java.util.Set;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** What can be agreed in a mediation, by whom and until when. */
@Component
public class AgreementChecks {

    private final MediationServices services;
    private final Dates dates;

    AgreementChecks(MediationServices services, Dates dates) {
        this.services = services;
        this.dates = dates;
    }

    /** @throws InvalidInputException if the result contradicts the points, or a point cannot be agreed about this decision */
    public void require(MediationCase mediation, MediationHeld held) {
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
}
