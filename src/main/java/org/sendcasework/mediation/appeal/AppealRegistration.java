package org.sendcasework.mediation.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers an appeal that the Tribunal sent: whether it was in time and complete, and the time to respond. */
@Service
@Transactional
public class AppealRegistration {

    private final AppealRepository appeals;
    private final Appeals lookup;
    private final RightsOfAppeal rights;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final AppealHistory history;
    private final Dates dates;
    private final CaseWork work;

    AppealRegistration(
            AppealRepository appeals,
            Appeals lookup,
            RightsOfAppeal rights,
            CaseRecords records,
            DeadlineLedger ledger,
            AppealHistory history,
            Dates dates,
            CaseWork work) {
        this.appeals = appeals;
        this.lookup = lookup;
        this.rights = rights;
        this.records = records;
        this.ledger = ledger;
        this.history = history;
        this.dates = dates;
        this.work = work;
    }

    /**
     * Registers an appeal that the Tribunal sent. The family's time is met, and thirty working days to respond begin.
     *
     * @throws InvalidInputException if it came late or lacks a certificate and the Tribunal did not allow that, or its
     *     grounds do not go with the decision
     */
    public Appeal register(NewAppeal registered) {
        AppealRight right = rights.byId(registered.rightId());
        if (right.getStatus() == AppealRight.Status.APPEALED) {
            throw new ConflictException(
                    "An appeal about this decision is already registered. Open it in the list of appeals.");
        }
        dates.requireBetween(
                "receivedOn", registered.receivedOn(), right.getNotifiedOn(), "the notice of the decision");
        dates.requireBetween("sentOn", registered.sentOn(), registered.receivedOn(), "the Tribunal received it");
        requireGrounds(registered.grounds(), right.getDecision());
        if (registered.certificateOn() != null && right.getCertificateOn() == null) {
            dates.requireBetween(
                    "certificateOn", registered.certificateOn(), right.getNotifiedOn(), "the notice of the decision");
            rights.certified(right, registered.certificateOn());
        }
        requireCertificate(registered, right);
        requireInTime(registered, right);
        List<MediationCase> mediated = rights.mediationsOf(right);
        Appeal appeal = appeals.saveAndFlush(new Appeal(
                WorkKind.APPEAL
                        .numbered(
                                right.getCaseReference(),
                                lookup.of(right.getCaseReference()).size() + 1)
                        .text(),
                right,
                registered,
                reasonsOf(right),
                mediated.isEmpty() ? null : mediated.get(mediated.size() - 1).getReference(),
                work.officer()));
        rights.appealed(right.getId(), registered.receivedOn());
        ledger.open(appeal.getReference(), MediationRules.RESPOND, registered.sentOn());
        boolean held = mediated.stream().anyMatch(one -> one.getHeldOn() != null);
        history.record(DisputeStep.APPEALED, appeal, registered.receivedOn(), held ? "MEDIATED" : "NOT_MEDIATED");
        history.note(
                appeal,
                registered.receivedOn(),
                "The family appealed. Decision: " + right.getDecision().words() + ".");
        return appeal;
    }

    private static void requireGrounds(Set<AppealGround> grounds, AppealableDecision decision) {
        if (grounds.isEmpty()) {
            throw new InvalidInputException("grounds", "say what is appealed");
        }
        for (AppealGround ground : grounds) {
            if (ground.decision() != decision) {
                throw new InvalidInputException(
                        "grounds",
                        ground.words() + " does not go with the decision: " + decision.words() + " ("
                                + decision.source() + ")");
            }
        }
    }

    private static void requireCertificate(NewAppeal registered, AppealRight right) {
        boolean needed = registered.grounds().stream().anyMatch(AppealGround::needsCertificate);
        if (needed && right.getCertificateOn() == null && registered.leaveOn() == null) {
            throw new InvalidInputException(
                    "certificateOn",
                    "an appeal that is not about section I alone needs a mediation certificate, or the Tribunal's"
                            + " permission (section 55)");
        }
    }

    private void requireInTime(NewAppeal registered, AppealRight right) {
        LocalDate last = rights.lastDayToAppeal(right);
        if (registered.receivedOn().isAfter(last) && registered.leaveOn() == null) {
            throw new InvalidInputException(
                    "leaveOn",
                    "the appeal was received after the last day (" + last
                            + "); it needs the Tribunal's permission to be late");
        }
    }

    private String reasonsOf(AppealRight right) {
        return records.decisions(work.caseOf(right.getCaseReference())).stream()
                .filter(decision -> decision.getId().equals(right.getDecisionId()))
                .map(decision -> decision.getReasonCodes())
                .findFirst()
                .orElse("");
    }
}
