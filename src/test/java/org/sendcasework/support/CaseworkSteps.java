package org.sendcasework.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.identity.Groups;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What people do in Tasklist, as steps of a test: each submits the same form through the same door. A step has defaults
 * for every field, so that a test states only what matters to it.
 */
@Component
public class CaseworkSteps {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PLAIN_REASONS = "These are the reasons in plain English, long enough for a family.";

    /** What a form proposes and somebody usually leaves as it is. */
    private static final Map<String, String> PROPOSED = Map.of(
            "prepare-the-papers", "sitting",
            "pass-on-the-request", "letter",
            "tell-of-the-age", "letter");

    private final FormService forms;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final AdviceService advice;

    CaseworkSteps(
            FormService forms,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            AdviceService advice) {
        this.forms = forms;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.advice = advice;
    }

    /** Sets the day, at nine in the morning in London. */
    public void today(LocalDate day) {
        ClockUtil.setCurrentTime(Date.from(day.atTime(9, 0).atZone(LONDON).toInstant()));
    }

    /** Sets the exact moment. */
    public void now(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    /**
     * Lets time pass for one case: runs each of its timers that falls due, in the order of their dates and with the
     * clock at each, and ends at nine in the morning of the day.
     */
    public void letTimePass(String reference, LocalDate day) {
        Date until = Date.from(day.atTime(9, 0).atZone(LONDON).toInstant());
        Optional<Job> next = nextTimer(reference, until);
        while (next.isPresent()) {
            Job job = next.get();
            if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(job.getDuedate());
            }
            management.executeJob(job.getId());
            next = nextTimer(reference, until);
        }
        ClockUtil.setCurrentTime(until);
    }

    private Optional<Job> nextTimer(String reference, Date until) {
        return timers(reference).stream()
                .filter(job -> !job.getDuedate().after(until))
                .min(Comparator.comparing(Job::getDuedate));
    }

    /** Every timer that waits for a case, its escalations included. */
    public List<Job> timers(String reference) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
    }

    /** When the timer of an activity of the model fires, as London has it; empty when none waits. */
    public Optional<LocalDateTime> timerOf(String reference, String activityId) {
        return timers(reference).stream()
                .filter(job -> activityId.equals(management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()))
                .map(job -> job.getDuedate().toInstant().atZone(LONDON).toLocalDateTime())
                .findFirst();
    }

    /** When a task is due, as London has it. */
    public LocalDateTime dueOf(Task task) {
        return task.getDueDate().toInstant().atZone(LONDON).toLocalDateTime();
    }

    /** Starts a case with the start form and returns its instance. */
    public ProcessInstance request(LocalDate received, Object... fields) {
        Map<String, Object> form = form(fields);
        form.putIfAbsent("dateReceived", received.toString());
        form.putIfAbsent("route", "PARENT");
        form.putIfAbsent("requestedBy", "Robin Sample");
        form.putIfAbsent("whatIsAsked", "Please assess my child.");
        form.putIfAbsent("childGivenName", "Alex");
        form.putIfAbsent("childFamilyName", "Sample");
        form.putIfAbsent("childDateOfBirth", "2018-05-03");
        form.putIfAbsent("parentName", "Robin Sample");
        form.values().removeIf("-"::equals);
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("ehc-needs-assessment")
                .latestVersion()
                .singleResult()
                .getId();
        ProcessInstance started = forms.submitStartForm(definition, form);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(started.getId())
                .singleResult();
    }

    public Task task(ProcessInstance instance, String key) {
        Task own = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(key)
                .singleResult();
        return own == null ? taskOfPanel(instance.getBusinessKey(), key) : own;
    }

    /** The only task of this kind in the decision that the case asks for now. */
    public Task taskOfPanel(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .processDefinitionKey("panel-decision")
                .taskDefinitionKey(key)
                .singleResult();
    }

    /** The open tasks of this kind; of those to give advice the family's own views come last. */
    public List<Task> tasksOfCase(String reference, String key) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .list();
        return key.equals("give-advice")
                ? open.stream()
                        .sorted(Comparator.comparing(task -> kindOf(task) == AdviceKind.PARENT_VIEWS))
                        .toList()
                : open;
    }

    /** The task of an adviser. */
    public Task adviceOf(String reference, AdviceKind kind) {
        return tasksOfCase(reference, "give-advice").stream()
                .filter(task -> kindOf(task) == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is asked for " + kind));
    }

    private AdviceKind kindOf(Task task) {
        String request = (String) tasks.getVariable(task.getId(), "adviceRequestId");
        return advice.byId(UUID.fromString(request)).getKind();
    }

    /** Late advice that a caseworker proposes to proceed without, and a manager agrees. */
    public void proceedWithout(Task late) {
        String reference = tasks.getVariable(late.getId(), "caseReference").toString();
        Object request = tasks.getVariable(late.getId(), "adviceRequestId");
        submit(late, "lateAdviceDecision", "PROPOSE");
        Task decision = tasksOfCase(reference, "decide-to-proceed-without-advice").stream()
                .filter(task -> request.equals(tasks.getVariable(task.getId(), "adviceRequestId")))
                .findFirst()
                .orElseThrow();
        asManager(() -> submit(decision));
    }

    /** Does something as a manager who decides. */
    public void asManager(Runnable step) {
        as("deciding-manager", List.of(Groups.MANAGERS), step);
    }

    /** Submits the only task of this kind of an instance. */
    public void submit(ProcessInstance instance, String key, Object... fields) {
        Task task = task(instance, key);
        if (task == null && secondOfficerAgrees(instance.getBusinessKey())) {
            task = task(instance, key);
        }
        if (task == null) {
            throw new AssertionError("There is no task " + key + "; open are "
                    + tasks.createTaskQuery().processInstanceId(instance.getId()).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        submit(task, fields);
    }

    /** A refusal goes out only after another officer looked at it. Returns whether one waited for that. */
    public boolean secondOfficerAgrees(String reference) {
        Task review = taskOfPanel(reference, "review-the-refusal");
        if (review != null) {
            as("second-officer", List.of(Groups.MANAGERS), () -> submit(review));
        }
        return review != null;
    }

    /** Does something as a user of these groups who is signed in. */
    public void as(String username, List<String> groups, Runnable step) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        username,
                        null,
                        groups.stream()
                                .map(group -> new SimpleGrantedAuthority("GROUP_" + group))
                                .toList()));
        try {
            step.run();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    /** Submits a task with these fields over the defaults for its kind. */
    public void submit(Task task, Object... fields) {
        Map<String, Object> form = form(fields);
        String proposed = PROPOSED.get(task.getTaskDefinitionKey());
        if (proposed != null && !form.containsKey(proposed)) {
            form.put(proposed, forms.getTaskFormVariables(task.getId()).get(proposed));
        }
        defaults(task.getTaskDefinitionKey(), form);
        form.values().removeIf("-"::equals);
        forms.submitTaskForm(task.getId(), form);
    }

    /** Everything up to the decision whether to assess. */
    public void consider(ProcessInstance instance) {
        submit(instance, "check-and-acknowledge");
        submit(instance, "record-family-views");
        submit(instance, "consider-the-evidence");
    }

    /** From the decision to assess to the decision on a plan, with all advice given. */
    public void adviseAll(ProcessInstance instance) {
        submit(instance, "choose-advisers");
        tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey("give-advice")
                .list()
                .forEach(this::submit);
    }

    /** From the decision on a plan to a served draft. */
    public void draftAndServe(ProcessInstance instance) {
        submit(instance, "decide-whether-to-issue");
        submit(instance, "draft-the-plan");
        submit(instance, "serve-the-draft");
    }

    public void submit(Task task) {
        submit(task, new Object[0]);
    }

    private static Map<String, Object> form(Object... fields) {
        Map<String, Object> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put((String) fields[i], fields[i + 1]);
        }
        return form;
    }

    /** Today as the engine's clock has it. */
    public String todayText() {
        return ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(LONDON)
                .toLocalDate()
                .toString();
    }

    private void defaults(String key, Map<String, Object> form) {
        String today = todayText();
        switch (key) {
            case "check-and-acknowledge" -> {
                put(form, "acknowledgedOn", today, "parentName", "Robin Sample");
                if (!form.containsKey("planInForceSince")) {
                    put(form, "planNotInForceWhy", "Other tests have children of the same name and birthday.");
                }
            }
            case "pass-on-the-request" -> put(form, "toldOn", today);
            case "tell-of-the-age" -> put(form, "confirmedOn", today);
            case "record-family-views" ->
                put(form, "viewsReceived", "RECEIVED", "viewsReceivedOn", today, "parentViews", "We need help.");
            case "consider-the-evidence" ->
                put(
                        form,
                        "evidenceJudgement",
                        "ROBUST",
                        "judgementReason",
                        "Two cycles are shown.",
                        "nextStep",
                        "DECIDE",
                        "graduatedResponse",
                        List.of("ASSESS_PLAN_DO_REVIEW", "FAMILY_INVOLVED"));
            case "receive-information" ->
                put(
                        form,
                        "informationReceived",
                        "RECEIVED",
                        "receivedOn",
                        today,
                        "informationSummary",
                        "The report came.");
            case "decide-whether-to-assess" -> {
                boolean refuse = "REFUSE".equals(form.get("assessDecision"));
                put(
                        form,
                        "hasOrMayHaveSen",
                        "YES",
                        "mayNeedPlan",
                        refuse ? "NO" : "YES",
                        "testEvidence",
                        "Reports of the school.",
                        "assessDecision",
                        "ASSESS",
                        "reasons",
                        PLAIN_REASONS,
                        "decidedOn",
                        today);
                if (refuse) {
                    form.putIfAbsent("refusalReasons", List.of("NEEDS_MET_AT_SEN_SUPPORT"));
                }
            }
            case "send-refusal-notice", "send-no-plan-notice" -> put(form, "sentOn", today);
            case "choose-advisers" ->
                put(
                        form,
                        "advisersToAsk",
                        List.of("PARENT_VIEWS", "EDUCATIONAL", "MEDICAL", "PSYCHOLOGICAL", "SOCIAL_CARE"),
                        "sentOn",
                        today);
            case "give-advice" ->
                put(form, "outcome", "ADVICE", "givenOn", today, "needs", "N", "provision", "P", "outcomes", "O");
            case "decide-about-late-advice" ->
                put(
                        form,
                        "lateAdviceDecision",
                        "PROPOSE",
                        "reason",
                        "The plan cannot wait.",
                        "triedOn",
                        today,
                        "triedWhom",
                        "The service of Brackenshire",
                        "tryResult",
                        "They have no free weeks before spring.");
            case "decide-to-proceed-without-advice" ->
                put(form, "proceedDecision", "PROCEED", "reason", "The child cannot wait for a plan any longer.");
            case "decide-whether-to-issue" -> {
                boolean none = "NO_PLAN".equals(form.get("issueDecision"));
                put(
                        form,
                        "adviceConsidered",
                        true,
                        "planNecessary",
                        none ? "NO" : "YES",
                        "issueDecision",
                        "ISSUE",
                        "reasons",
                        PLAIN_REASONS,
                        "decidedOn",
                        today);
                if (none) {
                    form.putIfAbsent("noPlanReasons", List.of("NEEDS_MET_AT_SEN_SUPPORT"));
                }
            }
            case "draft-the-plan" ->
                put(form, "sectionA", "A", "sectionB", "B", "sectionE", "E", "sectionF", "F", "sectionK", "K");
            case "serve-the-draft" -> put(form, "sentOn", today, "howServed", "EMAIL");
            case "record-representations" -> {
                put(form, "reply", "AGREED");
                if (!List.of("NONE", "RECORDED").contains(form.get("reply"))) {
                    put(form, "receivedOn", today, "way", "EMAIL");
                }
                if ("AGREED".equals(form.get("reply"))) {
                    // So that a test that is about something else need not wait for the fifteen days
                    put(form, "nothingMore", true, "nothingMoreShownBy", "E-mail of the parent");
                }
            }
            case "hold-meeting" ->
                put(
                        form,
                        "meetingOutcome",
                        "HELD",
                        "heldOn",
                        today,
                        "attended",
                        "Parent and officer",
                        "agreed",
                        "All clear");
            case "record-the-health-agreement" -> put(form, "agreedBy", "Jo Quill, ICB", "agreedOn", today);
            case "choose-settings-to-consult" -> put(form, "sentOn", today);
            case "answer-consultation" -> put(form, "reply", "CAN_MEET", "repliedOn", today);
            case "decide-what-the-plan-names" ->
                put(form, "nextStep", "NAME", "reasons", PLAIN_REASONS, "decidedOn", today);
            case "finalise-the-plan" ->
                put(
                        form,
                        "sentOn",
                        today,
                        "nextReviewOn",
                        LocalDate.parse(today).plusMonths(11).toString(),
                        "officer",
                        "Sam Officer");
            case "prepare-the-papers" ->
                put(
                        form,
                        "papersSummary",
                        "The request, the reports of the school, the views of the family.",
                        "papersComplete",
                        true);
            case "decide-another-question" ->
                put(form, "testEvidence", "The costed provision map.", "reasons", PLAIN_REASONS, "decidedOn", today);
            case "review-the-refusal" ->
                put(form, "reviewAnswer", "AGREE", "reviewNote", "Test and evidence read again.");
            case "end-the-sitting" -> put(form, "sittingEnd", "HELD");
            case "allow-another-deferral" ->
                put(form, "deferralAnswer", "ALLOW", "reason", "The report comes in three days.");
            case "send-decision-letter" -> put(form, "sentOn", today, "letter", "We now do what we refused before.");
            case "confirm-the-withdrawal" -> put(form, "confirmedOn", today, "confirmation", "We confirm.");
            case "tell-the-new-authority" -> put(form, "newAuthority", "Brackenshire", "toldOn", today);
            case "record-delay-reason" ->
                put(
                        form,
                        "delayReason",
                        "STAFF_CAPACITY",
                        "explanation",
                        "Two posts were vacant.",
                        "forecastOn",
                        LocalDate.parse(today).plusDays(7).toString());
            case "decide-how-to-go-on" ->
                put(form, "wayOn", "KEEP_CHASING", "reason", "The service promised it for next week.");
            case "receive-outstanding-advice" ->
                put(form, "effect", "NO_CHANGE", "receivedOn", today, "summary", "It came.", "reason", "Nothing new.");
            default -> throw new AssertionError("No defaults for the form of " + key);
        }
    }

    private static void put(Map<String, Object> form, Object... fields) {
        for (int i = 0; i < fields.length; i += 2) {
            form.putIfAbsent((String) fields[i], fields[i + 1]);
        }
    }
}
