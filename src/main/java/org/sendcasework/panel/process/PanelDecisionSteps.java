package org.sendcasework.panel.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionNotes;
import org.sendcasework.casefile.DecisionRecorder;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.PanelDecisions;
import org.sendcasework.panel.PanelDeferrals;
import org.sendcasework.panel.PanelKind;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.PanelQuestions;
import org.sendcasework.panel.RefusalReviews;
import org.sendcasework.panel.internal.NewDeferral;
import org.sendcasework.panel.internal.NewQuestion;
import org.sendcasework.panel.internal.PanelNotices;
import org.sendcasework.panel.internal.StandaloneQuestions;
import org.springframework.stereotype.Component;

/** What the model of a panel decision calls, under the name {@code panelDecisions}. */
@Component("panelDecisions")
public class PanelDecisionSteps {

    private static final String QUESTION = "questionId";
    private static final String KIND = "decisionKind";
    private static final String RULE = "legalRule";
    private static final String ROUTE = "decisionRoute";

    private final PanelQuestions questions;
    private final Agenda agenda;
    private final PanelDecisions decisions;
    private final PanelDeferrals deferrals;
    private final RefusalReviews reviews;
    private final PanelNotices notices;
    private final StandaloneQuestions alone;
    private final ActConfirmations confirmations;
    private final Clock clock;
    private final Map<Decision.Kind, DecisionRecorder> recorders;

    PanelDecisionSteps(
            PanelQuestions questions,
            Agenda agenda,
            PanelDecisions decisions,
            PanelDeferrals deferrals,
            RefusalReviews reviews,
            PanelNotices notices,
            StandaloneQuestions alone,
            ActConfirmations confirmations,
            Clock clock,
            List<DecisionRecorder> recorders) {
        this.questions = questions;
        this.agenda = agenda;
        this.decisions = decisions;
        this.deferrals = deferrals;
        this.reviews = reviews;
        this.notices = notices;
        this.alone = alone;
        this.confirmations = confirmations;
        this.clock = clock;
        this.recorders = recorders.stream().collect(Collectors.toMap(DecisionRecorder::kind, Function.identity()));
    }

    /** Service task register-the-question: asked by a process that calls this one, or on its own with the start form. */
    public void register(DelegateExecution execution) {
        Object asked = execution.getVariable(KIND);
        PanelQuestion question = asked == null
                ? registerFromForm(execution)
                : questions.register(
                        execution.getProcessBusinessKey(),
                        NewQuestion.of(Decision.Kind.valueOf((String) asked), new RuleCode((String)
                                execution.getVariable(RULE))));
        execution.setVariable(QUESTION, question.getId().toString());
        execution.setVariable("legalSubject", question.getLegalSubject());
        execution.setVariable("deferrals", 0);
    }

    private PanelQuestion registerFromForm(DelegateExecution execution) {
        SubmittedForm form = SubmittedForm.of(execution);
        Decision.Kind kind = Decision.Kind.valueOf(form.text("question"));
        RuleCode rule = PanelQuestions.ASKED_ALONE.get(kind);
        PanelQuestion question = questions.register(
                form.text("forCase"),
                new NewQuestion(
                        kind,
                        form.text("panelKind") == null ? null : PanelKind.valueOf(form.text("panelKind")),
                        rule,
                        form.date("triggerDate"),
                        form.text("whatIsAsked"),
                        form.number("askedValue")));
        execution.setProcessBusinessKey(question.getCaseReference());
        execution.setVariable("caseReference", question.getCaseReference());
        execution.setVariable(KIND, kind.name());
        execution.setVariable(RULE, rule.text());
        return question;
    }

    /** Service task find-a-sitting; sets the routing fact {@code decisionRoute}. */
    public void findSitting(DelegateExecution execution) {
        execution.setVariable(ROUTE, agenda.findSitting(questionOf(execution)).name());
    }

    /** Service task put-on-the-agenda; sets the routing fact {@code papersStep}. */
    public void putOnTheAgenda(DelegateExecution execution) {
        execution.setVariable("papersStep", agenda.put(questionOf(execution)) ? "READY" : "PREPARE");
    }

    /** User task prepare-the-papers. */
    public void preparePapers(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        agenda.papersReady(questionOf(task), UUID.fromString(form.text("sitting")), form.text("papersSummary"));
        confirmations.keep(
                task.getExecution().getProcessBusinessKey(),
                new ConfirmedStep(task.getName(), LocalDate.now(clock), questionOf(task)),
                form.confirmation("papersComplete"));
    }

    /** Service task warn-that-no-sitting-is-in-time. */
    public void warnThatNoSittingIsInTime(DelegateExecution execution) {
        questions.warnThatNoSittingIsInTime(questionOf(execution));
    }

    /** The groups to whom the decision is offered. */
    public Collection<String> deciders(DelegateExecution execution) {
        return decisions.deciders(questionOf(execution));
    }

    /** The officer to whom the decision is delegated by name, or null. */
    public String namedOfficer(DelegateExecution execution) {
        return decisions.namedOfficer(questionOf(execution)).orElse(null);
    }

    /**
     * The user tasks that decide; set the routing facts {@code decisionStep}, {@code deferrals}, {@code refused} and
     * {@code outcome}, by which the calling process continues.
     */
    public void decide(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        UUID questionId = questionOf(task);
        if ("DEFER".equals(form.text("panelStep"))) {
            String next = form.text("nextSitting");
            int count = deferrals.defer(
                    questionId,
                    new NewDeferral(
                            form.text("deferralReason"),
                            form.text("deferralAction"),
                            form.text("deferralActionBy"),
                            form.date("deferralActionDue"),
                            next == null ? null : UUID.fromString(next)));
            task.setVariable("decisionStep", "DEFERRED");
            task.setVariable("deferrals", count);
            return;
        }
        String caseReference = task.getExecution().getProcessBusinessKey();
        Decision.Kind kind = Decision.Kind.valueOf((String) task.getVariable(KIND));
        BigDecimal value = form.ifAsked().number("value");
        DecisionRecorder.Answer answer = decisions.decide(
                questionId,
                value,
                () -> recorders.containsKey(kind)
                        ? recorders.get(kind).record(caseReference, form)
                        : recordAlone(caseReference, kind, form, value));
        task.setVariable("decisionStep", "DECIDED");
        task.setVariable("outcome", answer.outcome());
        task.setVariable("refused", answer.isRefusal());
    }

    private DecisionRecorder.Answer recordAlone(
            String caseReference, Decision.Kind kind, SubmittedForm form, BigDecimal value) {
        String outcome = form.text("questionOutcome");
        return new DecisionRecorder.Answer(
                outcome,
                alone.record(
                        caseReference,
                        new StandaloneQuestions.Made(
                                kind,
                                outcome,
                                form.options("criteriaMet"),
                                form.text("testEvidence"),
                                value,
                                form.text("reasons"),
                                form.date("decidedOn"),
                                new DecisionNotes(null, form.text("conditions"), form.text("feedback")))));
    }

    /** User task allow-another-deferral; sets the routing facts {@code deferralStep} and, if not, {@code decisionRoute}. */
    public void allowAnotherDeferral(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean allowed = "ALLOW".equals(form.text("deferralAnswer"));
        deferrals.allowAnotherDeferral(questionOf(task), allowed, form.text("reason"));
        task.setVariable("deferralStep", form.text("deferralAnswer"));
        if (!allowed) {
            task.setVariable(ROUTE, PanelQuestion.Route.DELEGATED.name());
        }
    }

    /** User task review-the-refusal; sets the routing fact {@code reviewStep}. */
    public void reviewRefusal(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        reviews.review(questionOf(task), "AGREE".equals(form.text("reviewAnswer")), form.text("reviewNote"));
        task.setVariable("reviewStep", form.text("reviewAnswer"));
    }

    /** Service task tell-what-was-decided. */
    public void tell(DelegateExecution execution) {
        notices.notifyFamily(questionOf(execution));
    }

    /** The end of the process, reached or forced by the end of the case. */
    public void ended(DelegateExecution execution) {
        if (execution.getVariable(QUESTION) != null) {
            questions.ended(questionOf(execution));
        }
    }

    private static UUID questionOf(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(QUESTION));
    }
}
