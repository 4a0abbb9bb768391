package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.engine.EngineClock;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.Interests;
import org.sendcasework.panel.MemberViews;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * A sitting with thirty cases, prepared, held and minuted before the demonstration begins. Its people take every step
 * through the same services that users use, with the clock at the day of the step, so that all its data is real.
 */
@Component
@OnlyInDemonstration
class DemonstrationSitting {

    static final int CASES = 30;
    static final int REFUSED = 8;

    private static final long SEED = 20260308;
    private static final int DAYS_OF_PREPARATION = 12;

    private final DemonstrationPanel panel;
    private final DemonstrationCaseload caseload;
    private final AssessmentRequests requests;
    private final DemonstrationArea area;
    private final CaseFiles caseFiles;
    private final Sittings sittings;
    private final Agenda agenda;
    private final Interests interests;
    private final MemberViews views;
    private final TaskService tasks;
    private final FormService forms;
    private final EngineClock clock;
    private final DemonstrationRecords records;

    DemonstrationSitting(
            DemonstrationPanel panel,
            DemonstrationCaseload caseload,
            AssessmentRequests requests,
            DemonstrationArea area,
            CaseFiles caseFiles,
            Sittings sittings,
            Agenda agenda,
            Interests interests,
            MemberViews views,
            TaskService tasks,
            FormService forms,
            EngineClock clock,
            DemonstrationRecords records) {
        this.panel = panel;
        this.caseload = caseload;
        this.requests = requests;
        this.area = area;
        this.caseFiles = caseFiles;
        this.sittings = sittings;
        this.agenda = agenda;
        this.interests = interests;
        this.views = views;
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
        this.records = records;
    }

    private record Prepared(Sitting sitting, List<String> references) {}

    /** Plays the sitting, each step on its day, while the clock of all others continues. */
    void play(LocalDate today) {
        LocalDate day = panel.heldBefore(today);
        try {
            Prepared prepared = on(today, day.minusDays(DAYS_OF_PREPARATION), () -> prepare(day));
            on(today, day, () -> hold(prepared.sitting(), prepared.references()));
            on(today, day.plusDays(1), () -> follow(prepared.references()));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private <T> T on(LocalDate today, LocalDate day, Supplier<T> steps) {
        return clock.at(clock.offset().minusDays(today.toEpochDay() - day.toEpochDay()), steps);
    }

    private Prepared prepare(LocalDate day) {
        Sitting sitting = panel.create(day);
        List<String> references = new ArrayList<>();
        Random random = new Random(SEED);
        for (int number = 0; number < CASES; number++) {
            references.add(prepared(random, sitting, number));
            records.letGo();
        }
        return new Prepared(sitting, references);
    }

    /** Six weeks from this day end with the letters of the sitting, so that it is in time. */
    private static LocalDate earliestRequest(Sitting sitting) {
        return sitting.getLettersBy().minusWeeks(6);
    }

    private String prepared(Random random, Sitting sitting, int number) {
        as("casey", "caseworkers");
        LocalDate received = earliestRequest(sitting).plusDays(number % 6);
        CaseFile opened = requests.register(caseload.newCase(random, area.settings(), received, "AMB-S-" + number));
        String reference = opened.getReference();
        String family = caseFiles.familyName(opened);
        submit(
                reference,
                "check-and-acknowledge",
                Map.of(
                        "acknowledgedOn",
                        today(),
                        "parentName",
                        family,
                        "settingUrn",
                        opened.getSetting().getUrn(),
                        "primaryNeed",
                        "SLCN",
                        "earlierRequest",
                        number % 9 == 0));
        submit(
                reference,
                "record-family-views",
                Map.of(
                        "viewsReceived",
                        "RECEIVED",
                        "viewsReceivedOn",
                        today(),
                        "parentViews",
                        "We worry about how hard the school day has become.",
                        "childViews",
                        "I like it when there is one thing at a time."));
        submit(
                reference,
                "consider-the-evidence",
                Map.of(
                        "graduatedResponse",
                        List.of("ASSESS_PLAN_DO_REVIEW"),
                        "evidenceJudgement",
                        "ROBUST",
                        "judgementReason",
                        "Two cycles of assess, plan, do, review are shown.",
                        "nextStep",
                        "DECIDE"));
        submit(
                reference,
                "prepare-the-papers",
                Map.of(
                        "sitting",
                        sitting.getId().toString(),
                        "papersSummary",
                        "The request, the reviews of the school's support, and the views of the family.",
                        "papersComplete",
                        true));
        return reference;
    }

    private Sitting hold(Sitting planned, List<String> references) {
        as(DemonstrationPanel.CHAIR, "panel");
        DemonstrationPanel.MEMBERS.forEach(member -> sittings.mark(
                planned.getId(),
                member,
                member.equals("finley") ? Attendance.State.APOLOGIES : Attendance.State.PRESENT,
                null));
        sittings.open(planned.getId(), version(planned));
        List<AgendaItem> items = agenda.of(planned.getId());
        interests.declare(
                items.get(4).getQuestion().getId(), "morgan", "Morgan Reed", "Knows the family as a neighbour");
        as("harper", "health");
        views.say(items.get(1).getId(), "The community paediatrician's report points to unmet need.", false, null);
        views.say(items.get(2).getId(), "I would assess: the hearing test is still awaited.", true, null);
        as(DemonstrationPanel.CHAIR, "panel");
        for (AgendaItem item : items) {
            decide(
                    item.getQuestion().getCaseReference(),
                    references.indexOf(item.getQuestion().getCaseReference()));
            records.letGo();
        }
        return sittings.close(
                planned.getId(),
                "Thirty cases were heard. The panel met from half past nine to four.",
                version(planned));
    }

    private Integer version(Sitting sitting) {
        return sittings.byId(sitting.getId()).getVersion();
    }

    private void decide(String reference, int number) {
        boolean refuse = isRefused(number);
        Map<String, Object> form = new HashMap<>();
        form.put("panelStep", "DECIDE");
        form.put("hasOrMayHaveSen", "YES");
        form.put("mayNeedPlan", refuse ? "NO" : "YES");
        form.put("testEvidence", "The school's reviews and the reports in the papers.");
        form.put("assessDecision", refuse ? "REFUSE" : "ASSESS");
        if (refuse) {
            form.put("refusalReasons", List.of("PROGRESS_WITH_SUPPORT"));
            form.put("feedback", "Show what changed between the last two reviews.");
        }
        form.put(
                "reasons",
                refuse
                        ? "There are special educational needs, and the support of the school is helping. What we read"
                                + " does not show that it may take a plan."
                        : "There are special educational needs, and what the school can do from its own means may not"
                                + " be enough. We want to find out.");
        form.put("decidedOn", today());
        submit(reference, "decide-whether-to-assess", form);
    }

    private static boolean isRefused(int number) {
        return number % 4 == 2 || number == CASES - 1;
    }

    private List<String> follow(List<String> references) {
        for (String reference : references) {
            follow(reference);
            records.letGo();
        }
        return references;
    }

    /** On the day after: the second officer, the notices of refusal, and the advisers for those who are assessed. */
    private void follow(String reference) {
        if (task(reference, "review-the-refusal") != null) {
            as(DemonstrationPanel.DEPUTY, "managers");
            submit(
                    reference,
                    "review-the-refusal",
                    Map.of("reviewAnswer", "AGREE", "reviewNote", "Test, evidence and reasons read again."));
            as("casey", "caseworkers");
            submit(reference, "send-refusal-notice", Map.of("sentOn", today()));
        } else {
            as("casey", "caseworkers");
            // By the rules of this day: a child may have reached year 9 since the advisers were proposed
            Object proposed = forms.getTaskFormVariables(
                            task(reference, "choose-advisers").getId())
                    .get("advisersToAsk");
            submit(reference, "choose-advisers", Map.of("advisersToAsk", proposed, "sentOn", today()));
        }
    }

    private Task task(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void submit(String reference, String key, Map<String, Object> form) {
        forms.submitTaskForm(task(reference, key).getId(), form);
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private static void as(String user, String group) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        user, null, List.of(new SimpleGrantedAuthority("GROUP_" + group))));
    }
}
