package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.engine.TaskForms;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationDefaults;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the page of a mediation records. Where there is a task for it, the task is completed; a mediation that began
 * under an earlier version of the model has none, and its rules are the same.
 */
@Service
@Transactional
public class MediationCourse {

    private static final String CERTIFY = "certify-in-default";

    private final Mediations mediations;
    private final MediationDefaults defaults;
    private final AgreementPoints points;
    private final ActConfirmations confirmations;
    private final TaskForms forms;
    private final CurrentUser currentUser;

    MediationCourse(
            Mediations mediations,
            MediationDefaults defaults,
            AgreementPoints points,
            ActConfirmations confirmations,
            TaskForms forms,
            CurrentUser currentUser) {
        this.mediations = mediations;
        this.defaults = defaults;
        this.points = points;
        this.confirmations = confirmations;
        this.forms = forms;
        this.currentUser = currentUser;
    }

    /** The last of the thirty days, where a certificate can be issued because they passed. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> thirtyDaysEnded(MediationCase mediation) {
        return defaults.thirtyDaysEnded(mediation);
    }

    /**
     * The adviser issues the certificate because thirty days passed.
     *
     * @param confirmed what the adviser confirms with it
     * @param taskFields the same as fields of the task
     * @param version the version of the mediation that the person saw; another one is a conflict
     */
    public void certify(
            String reference,
            MediationDefaults.Certificate certificate,
            String confirmed,
            Map<String, Object> taskFields,
            Integer version) {
        MediationCase mediation = mediations.visible(reference);
        ConflictException.unlessSame(version, mediation.getVersion());
        if (forms.isOpen(reference, CERTIFY)) {
            forms.submit(reference, CERTIFY, taskFields);
            return;
        }
        defaults.certify(reference, certificate);
        confirmations.keep(
                mediation.getCaseReference(),
                new ConfirmedStep("Issue the certificate", certificate.on(), mediation.getId()),
                confirmed);
    }

    /** A point of the agreement by its number. */
    @Transactional(readOnly = true)
    public AgreementPoint point(MediationCase mediation, int number) {
        return mediations.points(mediation).stream()
                .filter(point -> point.getNumber() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The agreement has no point " + number + "."));
    }

    /**
     * Records that a point was settled otherwise, or why it is not done. That a point was done is recorded in its task.
     *
     * @throws InvalidInputException if somebody else than an officer of the authority records it
     */
    public void settle(
            String reference, int number, PointOutcome outcome, LocalDate on, String comment, Integer version) {
        MediationCase mediation = mediations.visible(reference);
        ConflictException.unlessSame(version, mediation.getVersion());
        if (!currentUser.isOfficer() || outcome == PointOutcome.DELIVERED) {
            throw new InvalidInputException("outcome", "an officer records here what is not done or settled otherwise");
        }
        AgreementPoint point = point(mediation, number);
        points.settle(point.getId(), outcome, on, comment);
        if (outcome == PointOutcome.SETTLED_OTHERWISE) {
            endTask(reference, point, on, comment);
        }
    }

    /** The task of the point has nothing left to record; it reads that the point is settled. */
    private void endTask(String reference, AgreementPoint point, LocalDate on, String comment) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("delivery", "DELIVERED");
        fields.put("settledOn", on.toString());
        fields.put("comment", comment);
        forms.submitOf(
                reference, "deliver-agreement-point", "pointId", point.getId().toString(), fields);
    }
}
