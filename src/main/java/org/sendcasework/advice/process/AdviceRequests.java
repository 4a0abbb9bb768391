package org.sendcasework.advice.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
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
import org.sendcasework.advice.AdviserChoices;
import org.sendcasework.advice.LateAdvice;
import org.sendcasework.advice.internal.AdviceGiven;
import org.sendcasework.advice.internal.AdviserChoice;
import org.sendcasework.advice.internal.EarlierAdvice;
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
    private final AdviserChoices choices;
    private final LateAdvice late;
    private final CaseFiles caseFiles;
    private final ActConfirmations confirmations;
    private final RuntimeService runtime;
    private final Clock clock;

    AdviceRequests(
            AdviceService advice,
            AdviserChoices choices,
            LateAdvice late,
            CaseFiles caseFiles,
            ActConfirmations confirmations,
            RuntimeService runtime,
            Clock clock) {
        this.advice = advice;
        this.choices = choices;
        this.late = late;
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
        boolean refused = "NOT_REASONABLE".equals(form.ifAsked().text("familyAskAnswer"));
        choices.choose(
                caseOf(task.getExecution()),
                new AdviserChoice(
                        kinds(form.options("advisersToAsk")),
                        earlierAdvice(form),
                        form.text("familyAsksFor"),
                        refused ? form.ifAsked().text("familyAskUnreasonable") : null,
                        form.text("overrideReason"),
                        form.date("sentOn")));
    }

    /** A form of an earlier release has a tick where this one asks for the facts; a tick is not enough. */
    private static Map<AdviceKind, EarlierAdvice> earlierAdvice(SubmittedForm form) {
        Map<AdviceKind, EarlierAdvice> facts = new EnumMap<>(AdviceKind.class);
        SubmittedForm asked = form.ifAsked();
        kinds(form.options("existingAdvice")).forEach(kind -> {
            String letter = kind.letter();
            facts.put(
                    kind,
                    new EarlierAdvice(
                            asked.text("earlierDocument" + letter),
                            asked.date("earlierDocumentOn" + letter),
                            asked.text("earlierAdviser" + letter),
                            asked.date("earlierAdviserOn" + letter),
                            asked.text("earlierFamily" + letter),
                            asked.date("earlierFamilyOn" + letter),
                            null,
                            null));
        });
        return facts;
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

    /**
     * User task decide-about-late-advice; sets the routing fact {@code lateAdviceStep}: {@code WAIT}, {@code PROPOSE} to a
     * manager, or {@code GO_ON} where the task is one of a case that began before there was a step for the manager.
     */
    public void decideAboutLateAdvice(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        UUID id = requestOf(task);
        String step = form.text("lateAdviceDecision");
        keepTry(form.ifAsked(), id);
        switch (step) {
            case "PROPOSE" -> late.propose(id, form.text("reason"));
            case "GO_ON" ->
                late.proceedInOneStep(id, form.text("reason"), form.ifAsked().text("whatWasTried"));
            default -> late.waitUntil(id, form.date("lookAgainOn"), form.text("reason"));
        }
        confirmations.keep(
                task.getExecution().getProcessBusinessKey(),
                new ConfirmedStep(task.getName(), LocalDate.now(clock), id),
                form.ifAsked().confirmation("familyTold"));
        task.getExecution().setVariableLocal("lateAdviceStep", step);
    }

    private void keepTry(SubmittedForm form, UUID id) {
        LocalDate on = form.date("triedOn");
        String whom = form.text("triedWhom");
        String result = form.text("tryResult");
        if (on != null || whom != null || result != null) {
            late.tried(id, on, whom, result);
        }
    }

    /** User task decide-to-proceed-without-advice, a manager's; sets the routing fact {@code lateAdviceStep}. */
    public void decideToProceed(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        boolean proceed = "PROCEED".equals(form.text("proceedDecision"));
        if (proceed) {
            late.proceed(requestOf(task), form.text("reason"));
        } else {
            late.waitUntil(requestOf(task), form.date("lookAgainOn"), form.text("reason"));
        }
        task.getExecution().setVariableLocal("lateAdviceStep", proceed ? "GO_ON" : "WAIT");
    }

    /** Whether what is awaited are the family's own views, with which nobody is late. */
    public boolean isFromTheFamily(String adviceRequestId) {
        return advice.byId(UUID.fromString(adviceRequestId)).getKind().isFromTheFamily();
    }

    /** The moment the timer until-we-look-again waits for: the start of the agreed day. */
    public Date lookAgain(String adviceRequestId) {
        AdviceRequest request = advice.byId(UUID.fromString(adviceRequestId));
        return Date.from(request.getLookAgainOn().atStartOfDay(clock.getZone()).toInstant());
    }

    /** Service task go-on-without-advice: starts a separate task that can continue after the assessment. */
    public void goOnWithout(DelegateExecution execution, String adviceRequestId) {
        late.goOnWithout(UUID.fromString(adviceRequestId));
        keepAsTask(execution.getProcessBusinessKey(), adviceRequestId);
    }

    /** Begins the process with the task to receive advice that is owed. */
    void keepAsTask(String reference, String adviceRequestId) {
        runtime.startProcessInstanceByKey(
                "outstanding-advice",
                reference,
                Map.of(ADVICE_REQUEST_ID, adviceRequestId, "caseReference", reference));
    }

    /** User task receive-outstanding-advice. */
    public void receiveOutstanding(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        String effect = form.text("effect");
        late.settleOutstanding(
                requestOf(task),
                new OutstandingAdvice(
                        !"NEVER_CAME".equals(effect),
                        form.date("receivedOn"),
                        effect,
                        form.ifAsked().date("reviewBy"),
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
