package org.sendcasework.advice.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.internal.AdviceGiven;
import org.sendcasework.advice.internal.AdviserChoice;
import org.sendcasework.advice.internal.OutstandingAdvice;
import org.sendcasework.casefile.ActConfirmations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.ConfirmedStep;
import org.sendcasework.engine.SubmittedForm;
import org.springframework.stereotype.Component;

/** What the models call about advice, under the name {@code adviceRequests}. */
@Component("adviceRequests")
public class AdviceRequests {

    private static final String ADVICE_REQUEST_ID = "adviceRequestId";

    private final AdviceService advice;
    private final CaseFiles caseFiles;
    private final ActConfirmations confirmations;
    private final RuntimeService runtime;
    private final Clock clock;

    AdviceRequests(
            AdviceService advice,
            CaseFiles caseFiles,
            ActConfirmations confirmations,
            RuntimeService runtime,
            Clock clock) {
        this.advice = advice;
        this.caseFiles = caseFiles;
        this.confirmations = confirmations;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Service task propose-advisers. */
    public void propose(DelegateExecution execution) {
        advice.propose(caseOf(execution));
    }

    /** User task choose-advisers. */
    public void choose(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        advice.choose(
                caseOf(task.getExecution()),
                new AdviserChoice(
                        kinds(form.options("advisersToAsk")),
                        kinds(form.options("existingAdvice")),
                        form.flag("existingAdviceAgreed"),
                        form.text("familyAsksFor"),
                        form.text("overrideReason"),
                        form.date("sentOn")));
    }

    /** Service task ask-for-advice. */
    public void send(DelegateExecution execution) {
        advice.send(caseOf(execution));
    }

    /** The requests that the multi-instance sub-process obtain-advice waits for. */
    public Collection<String> awaited(DelegateExecution execution) {
        return advice.awaited(execution.getProcessBusinessKey()).stream()
                .map(request -> request.getId().toString())
                .toList();
    }

    /** Whose task it is to give the advice. */
    public Collection<String> candidateGroups(String adviceRequestId) {
        return advice.byId(UUID.fromString(adviceRequestId)).getGroupIds();
    }

    /** User task give-advice. */
    public void give(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        UUID id = requestOf(task);
        if ("NIL".equals(form.text("outcome"))) {
            advice.returnNil(id, form.date("givenOn"), form.text("nilReason"));
        } else {
            advice.give(id, form.date("givenOn"), AdviceGiven.on(form));
        }
    }

    /** User task decide-about-late-advice; sets the routing fact {@code lateAdviceStep}. */
    public void decideAboutLateAdvice(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String step = form.text("lateAdviceDecision");
        if ("GO_ON".equals(step)) {
            advice.explainGoingOn(requestOf(task), form.text("reason"), form.text("whatWasTried"));
        } else {
            advice.waitUntil(requestOf(task), form.date("lookAgainOn"), form.text("reason"));
        }
        confirmations.keep(
                task.getExecution().getProcessBusinessKey(),
                new ConfirmedStep(task.getName(), LocalDate.now(clock), requestOf(task)),
                form.confirmation("familyTold"));
        task.getExecution().setVariableLocal("lateAdviceStep", step);
    }

    /** The moment the timer until-we-look-again waits for: the start of the agreed day. */
    public Date lookAgain(String adviceRequestId) {
        AdviceRequest request = advice.byId(UUID.fromString(adviceRequestId));
        return Date.from(request.getLookAgainOn().atStartOfDay(clock.getZone()).toInstant());
    }

    /** Service task go-on-without-advice: starts a separate task that can continue after the assessment. */
    public void goOnWithout(DelegateExecution execution, String adviceRequestId) {
        advice.goOnWithout(UUID.fromString(adviceRequestId));
        runtime.startProcessInstanceByKey(
                "outstanding-advice",
                execution.getProcessBusinessKey(),
                Map.of(ADVICE_REQUEST_ID, adviceRequestId, "caseReference", execution.getProcessBusinessKey()));
    }

    /** User task receive-outstanding-advice. */
    public void receiveOutstanding(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String effect = form.text("effect");
        advice.settleOutstanding(
                requestOf(task),
                new OutstandingAdvice(
                        !"NEVER_CAME".equals(effect),
                        form.date("receivedOn"),
                        effect,
                        form.text("summary") + " " + form.text("reason")));
    }

    private CaseFile caseOf(DelegateExecution execution) {
        return caseFiles.byReference(execution.getProcessBusinessKey());
    }

    private static UUID requestOf(DelegateTask task) {
        return UUID.fromString((String) task.getVariable(ADVICE_REQUEST_ID));
    }

    private static Set<AdviceKind> kinds(List<String> codes) {
        Set<AdviceKind> kinds = EnumSet.noneOf(AdviceKind.class);
        codes.forEach(code -> kinds.add(AdviceKind.valueOf(code)));
        return kinds;
    }
}
