package org.sendcasework.mediation.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.MediationArranging;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationCertificates;
import org.sendcasework.mediation.MediationContact;
import org.sendcasework.mediation.MediationDefaults;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.MediationOutcomes;
import org.sendcasework.mediation.MediationReferrals;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.internal.AdviserTold;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.AgreementPoints;
import org.sendcasework.mediation.internal.Arrangement;
import org.sendcasework.mediation.internal.Cancellation;
import org.sendcasework.mediation.internal.MediationHeld;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationResult;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.PointKind;
import org.sendcasework.mediation.internal.PointOutcome;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** What the model of mediation calls, under the name {@code mediations}. */
@Component("mediations")
public class MediationSteps {

    /** Boards and points that the forms have room for. */
    static final int MOST_ICBS = 3;

    private static final List<String> NUMBERS = List.of("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX");
    private static final String STEP = "mediationStep";
    private static final String OWED = "certificateOwed";
    private static final String RULE = "certificateRule";
    private static final String MAY_STILL_BE_HELD = "mayStillBeHeld";

    private final MediationReferrals referrals;
    private final MediationArranging arranging;
    private final MediationOutcomes outcomes;
    private final AgreementPoints points;
    private final MediationCertificates certificates;
    private final MediationDefaults defaults;
    private final Mediations mediations;
    private final MediationServices services;
    private final ActConfirmations confirmations;

    MediationSteps(
            MediationReferrals referrals,
            MediationArranging arranging,
            MediationOutcomes outcomes,
            AgreementPoints points,
            MediationCertificates certificates,
            MediationDefaults defaults,
            Mediations mediations,
            MediationServices services,
            ActConfirmations confirmations) {
        this.referrals = referrals;
        this.arranging = arranging;
        this.outcomes = outcomes;
        this.points = points;
        this.certificates = certificates;
        this.defaults = defaults;
        this.mediations = mediations;
        this.services = services;
        this.confirmations = confirmations;
    }

    /** Service task open-the-mediation: from the start form to a mediation with its clocks. */
    public void open(DelegateExecution execution) {
        SubmittedForm form = SubmittedForm.of(execution);
        boolean wanted = "WANTED".equals(form.text("wish"));
        MediationCase opened = referrals.open(new MediationContact(
                form.text("caseReferenceOfFamily"),
                form.date("childDateOfBirth"),
                form.text("adviserCode"),
                form.date("contactedOn"),
                wanted,
                form.date("askedOn"),
                wanted ? MediationIssues.valueOf(form.text("issues")) : null,
                form.text("whatItIsAbout"),
                form.text("healthProvisionWanted"),
                form.options("icbs")));
        execution.setProcessBusinessKey(opened.getReference());
        execution.setVariables(referrals.routingFacts(opened));
    }

    /** The boards that the multi-instance sub-process tell-each-icb waits for. */
    public Collection<String> icbsToTell(DelegateExecution execution) {
        return mediations.icbs(mediationOf(execution)).stream()
                .filter(icb -> icb.getToldOn() == null)
                .map(icb -> icb.getId().toString())
                .toList();
    }

    /** User task pass-health-issues; sets the routing fact {@code icbsTold} with the last of them. */
    public void passHealthIssues(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        UUID icb = UUID.fromString((String) task.getVariable("icbId"));
        boolean all = arranging.passHealthIssues(icb, form.date("toldOn"));
        keep(task, form.date("toldOn"), icb, form.ifAsked().confirmation("issuesEnclosed"));
        if (all) {
            task.setVariable("icbsTold", true);
        }
    }

    /** Kept with the case that the mediation belongs to. */
    private void keep(DelegateTask task, LocalDate on, UUID subject, String words) {
        confirmations.keep(
                mediationOf(task.getExecution()).getCaseReference(),
                new ConfirmedStep(task.getName(), on, subject),
                words);
    }

    /** The authority arranges, or each board where the issues are about health alone. */
    public Collection<String> arrangerGroups(DelegateExecution execution) {
        MediationCase mediation = mediationOf(execution);
        return mediation.getIssues() == MediationIssues.HEALTH_ONLY
                ? icbGroups(mediation)
                : List.of(Groups.CASEWORKERS);
    }

    private Set<String> icbGroups(MediationCase mediation) {
        Set<String> groups = new TreeSet<>();
        mediations.icbs(mediation).forEach(icb -> groups.add(services.group(icb.getServiceCode())));
        return groups;
    }

    /** User task arrange-the-mediation; sets the routing fact {@code mediationStep}. */
    public void arrange(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        MediationCase mediation = mediationOf(task.getExecution());
        if ("ARRANGED".equals(form.text("arrangement"))) {
            arranging.arrange(
                    mediation.getReference(),
                    new Arrangement(
                            form.text("providerCode"),
                            form.date("meetingOn"),
                            form.text("place"),
                            form.date("invitedOn"),
                            form.flag("shorterNoticeAgreed"),
                            attendees(form, mediation)));
            task.setVariable(STEP, "ARRANGED");
        } else {
            boolean mayStill = form.flag("mayBeHeldLater");
            boolean owed = arranging.cannotArrange(
                    mediation.getReference(), form.text("notArrangedReason"), form.date("adviserToldOn"), mayStill);
            step(task, "NOT_ARRANGED", owed, MediationRules.CERTIFY_NOT_ARRANGED, mayStill);
        }
    }

    private Map<String, Arrangement.Attendee> attendees(SubmittedForm form, MediationCase mediation) {
        Map<String, Arrangement.Attendee> attendees = new HashMap<>();
        attendees.put(
                Arrangement.AUTHORITY, new Arrangement.Attendee(form.text("laAttendee"), form.flag("laAuthority")));
        int number = 0;
        for (MediationIcb icb : mediations.icbs(mediation)) {
            number++;
            attendees.put(
                    icb.getServiceCode(),
                    new Arrangement.Attendee(
                            form.text("icb" + number + "Attendee"), form.flag("icb" + number + "Authority")));
        }
        return attendees;
    }

    /** The mediator records what happened; the body that arranged it may record it for them. */
    public Collection<String> recorderGroups(DelegateExecution execution) {
        Set<String> groups = new TreeSet<>(arrangerGroups(execution));
        groups.add(services.group(mediationOf(execution).getProviderCode()));
        return groups;
    }

    /** User task record-the-mediation; sets the routing fact {@code mediationStep}. */
    public void record(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String reference = task.getExecution().getProcessBusinessKey();
        if ("HELD".equals(form.text("tookPlace"))) {
            boolean owed = outcomes.held(
                    reference,
                    new MediationHeld(
                            form.date("heldOn"),
                            MediationResult.valueOf(form.text("result")),
                            new MediationHeld.Views(
                                    form.text("parentViews"), form.text("childViews"), form.text("childViewsHow")),
                            points(form)));
            step(task, "HELD", owed, MediationRules.CERTIFY_HELD, false);
            return;
        }
        Cancellation.By by = Cancellation.By.valueOf(form.text("cancelledBy"));
        boolean again = "AGAIN".equals(form.text("again"));
        boolean owed = arranging.cancel(
                reference,
                new Cancellation(
                        form.date("cancelledOn"), by, form.text("cancelReason"), form.text("cancelText"), again));
        step(
                task,
                again ? "AGAIN" : "GIVEN_UP",
                owed,
                by == Cancellation.By.FAMILY ? MediationRules.CERTIFY_DECLINED : MediationRules.CERTIFY_NOT_ARRANGED,
                false);
    }

    private static List<MediationHeld.Point> points(SubmittedForm form) {
        List<MediationHeld.Point> points = new ArrayList<>();
        int count = NUMBERS.indexOf(String.valueOf(form.text("pointCount"))) + 1;
        for (int number = 1; number <= count; number++) {
            points.add(new MediationHeld.Point(
                    form.text("point" + number + "Text"),
                    PointKind.valueOf(form.text("point" + number + "Kind")),
                    form.text("point" + number + "Body"),
                    form.date("point" + number + "AgreedBy")));
        }
        return points;
    }

    private static void step(DelegateTask task, String step, boolean owed, RuleCode rule, boolean mayStillBeHeld) {
        task.setVariable(STEP, step);
        task.setVariable(OWED, owed);
        task.setVariable(MAY_STILL_BE_HELD, mayStillBeHeld);
        if (owed) {
            task.setVariable(RULE, rule.text());
        }
    }

    /** Whether a certificate is due or issued when thirty days have passed: then nobody has to be told. */
    public boolean certificateDue(DelegateExecution execution) {
        return mediationOf(execution).getCertificateRule() != null;
    }

    /** User task tell-the-adviser; sets the routing facts {@code certificateOwed} and {@code certificateRule}. */
    public void tellTheAdviser(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean owed = defaults.tellAdviser(
                task.getExecution().getProcessBusinessKey(),
                form.date("adviserToldOn"),
                form.text("notArrangedReason"));
        task.setVariable(OWED, owed);
        task.setVariable(RULE, MediationRules.CERTIFY_NOT_ARRANGED.text());
    }

    /** User task certify-in-default: the adviser does not wait to be told. */
    public void certifyInDefault(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        MediationCase mediation = mediationOf(task.getExecution());
        defaults.certify(
                mediation.getReference(),
                new MediationDefaults.Certificate(
                        form.date("certificateOn"), AdviserTold.valueOf(form.text("toldBy")), form.date("toldOn")));
        keep(task, form.date("certificateOn"), mediation.getId(), form.confirmation("sentToFamily"));
    }

    /** The adviser alone issues the certificate. */
    public Collection<String> adviserGroups(DelegateExecution execution) {
        return List.of(services.group(mediationOf(execution).getAdviserCode()));
    }

    /** User task issue-the-certificate. */
    public void certify(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        MediationCase mediation = mediationOf(task.getExecution());
        certificates.certify(mediation.getReference(), form.date("certificateOn"));
        keep(task, form.date("certificateOn"), mediation.getId(), form.confirmation("sentToFamily"));
    }

    /** The points that the multi-instance sub-process deliver-the-agreement waits for. */
    public Collection<String> openPoints(DelegateExecution execution) {
        return points.openPoints(execution.getProcessBusinessKey()).stream()
                .map(point -> point.getId().toString())
                .toList();
    }

    /** Service task read-the-limit; sets the routing fact {@code pointRule} of this point. */
    public void readLimit(DelegateExecution execution, String pointId) {
        execution.setVariableLocal("pointRule", point(pointId).getRuleCode().text());
    }

    /** Who has to do the point: the authority, or the board that agreed to it. */
    public Collection<String> pointGroups(String pointId) {
        return List.of(services.group(point(pointId).getBody()));
    }

    private AgreementPoint point(String pointId) {
        return mediations.point(UUID.fromString(pointId));
    }

    /** Whether a point is done or settled otherwise, so that its task does not come again. */
    public boolean pointSettled(String pointId) {
        return !point(pointId).isOpen();
    }

    /**
     * User task deliver-agreement-point. Nothing is left to record of a point that was settled on the page of the
     * mediation, which then completes the task.
     */
    public void settlePoint(DelegateTask task) {
        String pointId = (String) task.getVariable("pointId");
        if (pointSettled(pointId)) {
            return;
        }
        SubmittedForm form = SubmittedForm.of(task);
        points.settle(
                UUID.fromString(pointId), outcome(form.text("delivery")), form.date("settledOn"), form.text("comment"));
    }

    /** Running mediations have an older form and model, in which a point that was not done would have been over. */
    private static PointOutcome outcome(String delivery) {
        if ("NOT_DELIVERED".equals(delivery)) {
            throw new InvalidInputException(
                    "delivery",
                    "a point that was not done stays open. On the page of the mediation, record why it is not done, or"
                            + " how it was settled otherwise");
        }
        return PointOutcome.valueOf(delivery);
    }

    private MediationCase mediationOf(DelegateExecution execution) {
        return mediations.byReference(execution.getProcessBusinessKey());
    }
}
