package org.sendcasework.support;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.ProviderAgreement;
import org.sendcasework.referral.ProviderAgreements;
import org.sendcasework.referral.SettingProfile;
import org.sendcasework.referral.SettingProfiles;
import org.springframework.stereotype.Component;

/**
 * What people of Experts at Hand do in Tasklist, as steps of a test. Each setting has a locality of its own, so that no
 * test books the sessions of another.
 */
@Component
public class EahSteps {

    private static final AtomicInteger NUMBERS = new AtomicInteger(800000);

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final SettingRegister register;
    private final SettingProfiles profiles;
    private final PartnerServices services;
    private final ProviderAgreements agreements;
    private final Capacity capacity;
    private final CaseworkSteps steps;

    EahSteps(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            SettingRegister register,
            SettingProfiles profiles,
            PartnerServices services,
            ProviderAgreements agreements,
            Capacity capacity,
            CaseworkSteps steps) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.register = register;
        this.profiles = profiles;
        this.services = services;
        this.agreements = agreements;
        this.capacity = capacity;
        this.steps = steps;
    }

    /** A primary school with a need index of 40; its locality is "Vale" and its URN. */
    public String setting() {
        return setting(SettingPhase.PRIMARY, 200, 40, true);
    }

    public String setting(SettingPhase phase, int pupils, int needIndex, boolean inArea) {
        String urn = String.valueOf(NUMBERS.incrementAndGet());
        register.add(List.of(new Setting(
                urn, "Larkspur School " + urn, SettingKind.ACADEMY, phase, locality(urn), "office@larkspur.example")));
        profiles.add(List.of(new SettingProfile(urn, "Harbour Hub", pupils, needIndex, inArea, 10)));
        return urn;
    }

    public static String locality(String urn) {
        return "Vale " + urn;
    }

    /** A service with an agreement for a discipline from 2025 on, whose tasks a group sees. */
    public String service(Discipline discipline, String group) {
        String code = "SV" + NUMBERS.incrementAndGet();
        services.add(List.of(new PartnerService(code, "Ambershire Service " + code, "EAH", group, null)));
        agreements.agree(code, discipline, terms("2025-09-01", null));
        return code;
    }

    public static ProviderAgreement.Terms terms(String from, String to) {
        return new ProviderAgreement.Terms(
                ProviderAgreement.Kind.SLA,
                "Advice to settings of Ambershire",
                "The service standards of Experts at Hand",
                "Capacity weekly, measures monthly",
                "References only; names of children with consent",
                "Service leads first, then the partnership board",
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                LocalDate.parse(from).plusMonths(6));
    }

    /** Sessions of a week for the locality of a setting. */
    public void sessions(String urn, Discipline discipline, LocalDate monday, int sessions) {
        capacity.available(monday, discipline, locality(urn), sessions);
    }

    /** Asks for help with the start form; by default for a group about speech and language that does not cope any more. */
    public String refer(String urn, Object... fields) {
        Map<String, Object> form = form(fields);
        put(
                form,
                "settingUrn",
                urn,
                "receivedOn",
                steps.todayText(),
                "askedBy",
                "Finley Marsh, SENCO",
                "subject",
                "GROUP",
                "need",
                "SLCN",
                "situation",
                "NOT_WORKING",
                "whatIsAsked",
                "Ideas for a noisy class");
        if ("GROUP".equals(form.get("subject"))) {
            form.putIfAbsent("childrenDeclared", 6);
        }
        if ("CHILD".equals(form.get("subject"))) {
            put(
                    form,
                    "childGivenName",
                    "Alex",
                    "childFamilyName",
                    "Sample",
                    "childDateOfBirth",
                    "2018-05-03",
                    "consentOn",
                    steps.todayText(),
                    "consentBy",
                    "Robin Sample");
        }
        form.values().removeIf("-"::equals);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("eah-referral")
                .latestVersion()
                .singleResult()
                .getId();
        String instance = forms.submitStartForm(definition, form).getId();
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    /** The only open task of a kind; null when there is none. */
    public Task task(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** Submits a task with these fields over the defaults for its kind; "-" leaves a field out. */
    public void submit(String reference, String key, Object... fields) {
        Task task = task(reference, key);
        if (task == null) {
            throw new AssertionError("There is no task " + key + " of " + reference + "; open are "
                    + tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        Map<String, Object> form = form(fields);
        defaults(key, form);
        form.values().removeIf("-"::equals);
        forms.submitTaskForm(task.getId(), form);
    }

    /** From the door to a service that has the first contact to make. */
    public void allocated(String reference, String provider, LocalDate week, int sessions) {
        submit(reference, "triage-the-referral");
        submit(reference, "allocate-to-a-service", "provider", provider, "week", week.toString(), "sessions", sessions);
    }

    private void defaults(String key, Map<String, Object> form) {
        String today = steps.todayText();
        switch (key) {
            case "triage-the-referral" -> {
                put(
                        form,
                        "triagedOn",
                        today,
                        "outcome",
                        "GROUP_OR_SETTING_OFFER",
                        "priority",
                        "P2",
                        "discipline",
                        "SPEECH_AND_LANGUAGE",
                        "sessionsAsked",
                        4,
                        "answer",
                        "A therapist will speak with you.");
            }
            case "make-first-contact" -> put(form, "contact", "CONTACT", "contactOn", today, "agreed", "Four visits");
            case "log-the-work" ->
                put(
                        form,
                        "heldOn",
                        today,
                        "kind",
                        "VISIT",
                        "sessions",
                        1,
                        "childrenReached",
                        6,
                        "summary",
                        "Visual timetables",
                        "nextStep",
                        "FINISHED");
            case "follow-up-on-impact" ->
                put(form, "followedUpOn", today, "impact", "CLEAR", "impactText", "The class is calmer");
            case "close-the-referral" ->
                put(
                        form,
                        "closedOn",
                        today,
                        "closing",
                        "DE_ESCALATED",
                        "settingSatisfaction",
                        "VERY_SATISFIED",
                        "familySatisfaction",
                        "NOT_ASKED",
                        "summary",
                        "Nothing more is needed");
            case "reach-out-to-the-setting" ->
                put(form, "contactedOn", today, "outcome", "WILL_ASK", "note", "They did not know the offer");
            case "tell-the-sro", "escalate-to-icb-place" ->
                put(form, "takenUpOn", today, "agreed", "The provider brings a plan");
            case "agree-the-recovery-plan" ->
                put(
                        form,
                        "agreedOn",
                        today,
                        "plan",
                        "Fill two posts and begin with the oldest",
                        "actions",
                        "Recruit two therapists; service lead; 2027-01-29\nClear the waiting list; locum; 2027-02-12",
                        "reviewOn",
                        LocalDate.parse(today).plusDays(28).toString());
            case "review-the-recovery-plan" ->
                put(
                        form,
                        "reviewedOn",
                        today,
                        "progress",
                        "One post is filled",
                        "nextStep",
                        "GO_ON",
                        "nextReviewOn",
                        LocalDate.parse(today).plusDays(28).toString());
            default -> {
                // Every field of an allocation matters to its test
            }
        }
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        put(form, fields);
        return form;
    }

    private static void put(Map<String, Object> form, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            form.putIfAbsent((String) fields[i], fields[i + 1]);
        }
    }
}
