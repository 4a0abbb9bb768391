package org.sendcasework.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.internal.MediationServices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What families, advisers, mediators and officers do about a decision, as steps of a test through the forms. */
@Component
public class DisputeSteps {

    /** Given to every child of these tests. */
    public static final String BORN = "2018-05-03";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final CaseworkSteps steps;
    private final FormService forms;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final PartnerServices services;
    private final RightsOfAppeal rights;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    DisputeSteps(
            CaseworkSteps steps,
            FormService forms,
            RepositoryService repository,
            RuntimeService runtime,
            PartnerServices services,
            RightsOfAppeal rights,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.forms = forms;
        this.repository = repository;
        this.runtime = runtime;
        this.services = services;
        this.rights = rights;
        this.events = events;
        this.transaction = transaction;
    }

    /** Adds a mediation organisation and returns its code; its users are in the group of its own. */
    public String mediator() {
        String code = "MED" + NUMBERS.incrementAndGet();
        services.add(List.of(new PartnerService(
                code, "Harbour Mediation " + code, MediationServices.MEDIATION, Groups.mediator(code), null)));
        return code;
    }

    /** Adds an integrated care board and returns its code; its users are in the group icb- and the code. */
    public String icb() {
        String code = "ICB" + NUMBERS.incrementAndGet();
        services.add(List.of(new PartnerService(
                code, "Ambershire Health Board " + code, MediationServices.ICB, "icb-" + code.toLowerCase(), null)));
        return code;
    }

    /** A case whose assessment was refused, with the notice sent on a day; today is that day. Returns its reference. */
    public String refused(LocalDate noticeSent) {
        LocalDate received = noticeSent.minusDays(30);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        steps.consider(instance);
        steps.today(noticeSent);
        steps.submit(instance, "decide-whether-to-assess", "assessDecision", "REFUSE");
        steps.submit(instance, "send-refusal-notice");
        return instance.getBusinessKey();
    }

    /** A case that was assessed without a plan, with the notice sent on a day. Returns its reference. */
    public String noPlan(LocalDate noticeSent) {
        LocalDate received = noticeSent.minusDays(90);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.today(noticeSent);
        steps.submit(instance, "decide-whether-to-issue", "issueDecision", "NO_PLAN");
        steps.submit(instance, "send-no-plan-notice");
        return instance.getBusinessKey();
    }

    /** A case with a final plan sent on a day. Returns its reference. */
    public String planned(LocalDate sent) {
        LocalDate received = sent.minusDays(120);
        steps.today(received);
        ProcessInstance instance = steps.request(received);
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        steps.adviseAll(instance);
        steps.draftAndServe(instance);
        steps.submit(instance, "record-representations");
        steps.submit(instance, "choose-settings-to-consult", "noConsultation", true, "noConsultationReason", "None");
        steps.today(sent);
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Mainstream primary",
                "familyPreferenceRefused",
                "NO");
        steps.submit(instance, "finalise-the-plan");
        return instance.getBusinessKey();
    }

    /** The notice of a decision that no process of this version makes, such as to cease a plan. */
    public void notified(String reference, AppealableDecision decision, LocalDate sentOn) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new AppealableDecisionNotified(reference, UUID.randomUUID(), decision, sentOn)));
    }

    /** The latest right of appeal of a case, as the forms name it. */
    public String right(String reference) {
        return rights.of(reference).get(0).getId().toString();
    }

    /** The family contacts the adviser today and wants mediation, unless the fields say otherwise. */
    public ProcessInstance contact(String reference, String adviser, Object... fields) {
        Map<String, Object> form = form(fields);
        form.putIfAbsent("caseReferenceOfFamily", reference);
        form.putIfAbsent("childDateOfBirth", BORN);
        form.putIfAbsent("adviserCode", adviser);
        form.putIfAbsent("contactedOn", steps.todayText());
        form.putIfAbsent("wish", "WANTED");
        if ("WANTED".equals(form.get("wish"))) {
            form.putIfAbsent("askedOn", steps.todayText());
            form.putIfAbsent("issues", "EDUCATION_AND_CARE");
            form.putIfAbsent("whatItIsAbout", "We think Alex needs an assessment.");
        }
        return start("mediation", form);
    }

    /** Registers an appeal that the Tribunal received and sent today, unless the fields say otherwise. */
    public ProcessInstance appeal(String reference, Object... fields) {
        Map<String, Object> form = form(fields);
        form.putIfAbsent("rightId", right(reference));
        form.putIfAbsent("grounds", List.of("NO_ASSESSMENT"));
        form.putIfAbsent("receivedOn", steps.todayText());
        form.putIfAbsent("sentOn", steps.todayText());
        return start("appeal", form);
    }

    private ProcessInstance start(String process, Map<String, Object> form) {
        form.values().removeIf("-"::equals);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        String id = forms.submitStartForm(definition, form).getId();
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    /** Submits the only task of this kind of an instance. */
    public void submit(ProcessInstance instance, String key, Object... fields) {
        Task task = steps.task(instance, key);
        if (task == null) {
            throw new AssertionError("There is no task " + key);
        }
        submit(task, fields);
    }

    /** Submits a task with these fields over the defaults for its kind; a dash leaves a field empty. */
    public void submit(Task task, Object... fields) {
        Map<String, Object> form = form(fields);
        defaults(task.getTaskDefinitionKey(), form);
        form.values().removeIf("-"::equals);
        forms.submitTaskForm(task.getId(), form);
    }

    private void defaults(String key, Map<String, Object> form) {
        String today = steps.todayText();
        switch (key) {
            case "pass-health-issues" -> put(form, "toldOn", today);
            case "arrange-the-mediation" -> {
                put(form, "arrangement", "ARRANGED");
                if ("ARRANGED".equals(form.get("arrangement"))) {
                    put(
                            form,
                            "meetingOn",
                            LocalDate.parse(today).plusDays(14).toString(),
                            "place",
                            "By video",
                            "invitedOn",
                            today,
                            "laAttendee",
                            "Jo Deciding",
                            "laAuthority",
                            true);
                } else {
                    put(form, "notArrangedReason", "No mediator is free.", "adviserToldOn", today);
                }
            }
            case "record-the-mediation" -> {
                put(form, "tookPlace", "HELD");
                if ("HELD".equals(form.get("tookPlace"))) {
                    put(
                            form,
                            "heldOn",
                            today,
                            "parentViews",
                            "We want help.",
                            "childViews",
                            "I want a quiet room.",
                            "childViewsHow",
                            "The mediator met the child.",
                            "result",
                            "NONE");
                } else {
                    put(
                            form,
                            "cancelledOn",
                            today,
                            "cancelledBy",
                            "AUTHORITY",
                            "cancelReason",
                            "NO_AUTHORITY",
                            "cancelText",
                            "Nobody could decide.",
                            "again",
                            "AGAIN");
                }
            }
            case "issue-the-certificate" -> put(form, "certificateOn", today, "sentToFamily", true);
            case "tell-the-adviser" -> put(form, "adviserToldOn", today, "notArrangedReason", "No mediator is free.");
            case "certify-in-default" ->
                put(form, "certificateOn", today, "toldBy", "FAMILY", "toldOn", today, "sentToFamily", true);
            case "deliver-agreement-point" -> put(form, "delivery", "DELIVERED", "settledOn", today);
            case "respond-to-the-appeal" ->
                put(form, "response", "OPPOSE", "respondedOn", today, "note", "The evidence does not show it.");
            case "record-the-outcome" ->
                put(form, "appealOutcome", "ORDERED", "outcomeOn", today, "note", "As the Tribunal ordered.");
            case "amend-the-plan" ->
                put(
                        form,
                        "sectionB",
                        "New needs",
                        "sectionF",
                        "New provision",
                        "changeSummary",
                        "As ordered",
                        "sentOn",
                        today);
            case "name-the-setting-ordered" ->
                put(form, "named", "TYPE_ONLY", "settingType", "Special school", "sentOn", today);
            case "confirm-the-order" -> put(form, "doneOn", today, "whatWasDone", "The plan continues as ordered.");
            default -> throw new AssertionError("No defaults for the form of " + key);
        }
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        return form;
    }

    private static void put(Map<String, Object> form, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            form.putIfAbsent((String) fields[i], fields[i + 1]);
        }
    }
}
