package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.assessment.FurtherReplies;
import org.sendcasework.assessment.FurtherReply;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.NewSetting;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.engine.EngineClock;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Two plans on their way from the draft. One is final: it took up part of what the family said, refuses a school on a
 * ground of the law, and has education otherwise in section F. The other waits: for a meeting, for the integrated care
 * board and for a school from outside the area.
 */
@Component
@OnlyInDemonstration
class DemonstrationPlans {

    /** Where the school lies that a family asks for; Experts at Hand serves no setting there. */
    static final String OUTSIDE = "Brackenshire";

    static final int OPEN = 1;
    static final int FINAL = 1;

    private static final long SEED = 20260914;
    private static final int WEEKS_BACK = 18;

    private final DemonstrationCaseload caseload;
    private final DemonstrationArea area;
    private final AssessmentRequests requests;
    private final FurtherReplies furtherReplies;
    private final CaseFiles caseFiles;
    private final TaskService tasks;
    private final FormService forms;
    private final EngineClock clock;

    DemonstrationPlans(
            DemonstrationCaseload caseload,
            DemonstrationArea area,
            AssessmentRequests requests,
            FurtherReplies furtherReplies,
            CaseFiles caseFiles,
            TaskService tasks,
            FormService forms,
            EngineClock clock) {
        this.caseload = caseload;
        this.area = area;
        this.requests = requests;
        this.furtherReplies = furtherReplies;
        this.caseFiles = caseFiles;
        this.tasks = tasks;
        this.forms = forms;
        this.clock = clock;
    }

    /** Plays both, each step on its day. Before there is a panel, so that they are decided out of panel. */
    void play(LocalDate today) {
        Random random = new Random(SEED);
        try {
            LocalDate received = today.minusWeeks(WEEKS_BACK);
            String finished = on(today, received, () -> toTheDraft(random, received, "AMB-P-1"));
            on(today, today.minusDays(24), () -> finish(finished));
            String waiting = on(today, received, () -> toTheDraft(random, received, "AMB-P-2"));
            on(today, today.minusDays(8), () -> send(waiting, "EMAIL"));
            on(today, today.minusDays(4), () -> replies(waiting));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private String on(LocalDate today, LocalDate day, Supplier<String> steps) {
        return clock.at(clock.offset().minusDays(today.toEpochDay() - day.toEpochDay()), steps);
    }

    private String toTheDraft(Random random, LocalDate received, String source) {
        as("casey", "caseworkers");
        CaseFile opened = requests.register(caseload.newCase(random, area.settings(), received, source));
        String reference = opened.getReference();
        String day = today();
        submit(
                reference,
                "check-and-acknowledge",
                Map.of("acknowledgedOn", day, "parentName", caseFiles.familyName(opened), "primaryNeed", "ASD"));
        submit(
                reference,
                "record-family-views",
                Map.of(
                        "viewsReceived",
                        "RECEIVED",
                        "viewsReceivedOn",
                        day,
                        "parentViews",
                        "Groups of people are too much, and the days at home go well.",
                        "childViews",
                        "I like reading at home and I miss my friends."));
        submit(
                reference,
                "consider-the-evidence",
                Map.of(
                        "graduatedResponse",
                        List.of("ASSESS_PLAN_DO_REVIEW"),
                        "evidenceJudgement",
                        "ROBUST",
                        "judgementReason",
                        "Three cycles are shown.",
                        "nextStep",
                        "DECIDE"));
        decide(
                reference,
                "decide-whether-to-assess",
                Map.of(
                        "hasOrMayHaveSen",
                        "YES",
                        "mayNeedPlan",
                        "YES",
                        "testEvidence",
                        "The school's reviews.",
                        "assessDecision",
                        "ASSESS",
                        "reasons",
                        "There are special educational needs, and the school's own means may not be enough.",
                        "decidedOn",
                        day));
        Object proposed = forms.getTaskFormVariables(
                        task(reference, "choose-advisers").getId())
                .get("advisersToAsk");
        submit(reference, "choose-advisers", Map.of("advisersToAsk", proposed, "sentOn", day));
        for (Task advice : tasksOf(reference, "give-advice")) {
            forms.submitTaskForm(
                    advice.getId(),
                    Map.of(
                            "outcome",
                            "ADVICE",
                            "givenOn",
                            day,
                            "needs",
                            "Speech, anxiety among others.",
                            "provision",
                            "Speech therapy; teaching one to one.",
                            "outcomes",
                            "To learn with one other child."));
        }
        decide(
                reference,
                "decide-whether-to-issue",
                Map.of(
                        "adviceConsidered",
                        true,
                        "planNecessary",
                        "YES",
                        "testEvidence",
                        "The advice.",
                        "issueDecision",
                        "ISSUE",
                        "reasons",
                        "The advice asks for more than the school can make from its own means.",
                        "decidedOn",
                        day));
        return reference;
    }

    private String send(String reference, String how) {
        as("casey", "caseworkers");
        submit(
                reference,
                "draft-the-plan",
                Map.of(
                        "sectionA",
                        "I like maps and quiet.",
                        "sectionB",
                        "Autism; anxiety among others.",
                        "sectionE",
                        "To learn with one other child.",
                        "sectionF",
                        "Teaching one to one, with a plan for each week.",
                        "sectionG",
                        "Speech and language therapy once a fortnight.",
                        "sectionK",
                        "The advice of five advisers."));
        submit(reference, "serve-the-draft", Map.of("sentOn", today(), "howServed", how));
        return reference;
    }

    private String finish(String reference) {
        send(reference, "POST");
        String school = area.settings().stream()
                .filter(setting -> setting.getKind().mustAdmitWhenNamed())
                .findFirst()
                .orElseThrow()
                .getUrn();
        submit(
                reference,
                "record-representations",
                Map.of(
                        "reply",
                        "CHANGES",
                        "receivedOn",
                        today(),
                        "way",
                        "LETTER",
                        "representations",
                        "Please say that the teaching is at home, and add swimming. We would like to meet you.",
                        "requestedSettingUrn",
                        school,
                        "meetingAsked",
                        true,
                        "personalBudgetAsked",
                        true));
        submit(
                reference,
                "hold-meeting",
                Map.of(
                        "meetingOutcome",
                        "GIVEN_UP",
                        "givenUpOn",
                        today(),
                        "givenUpShownBy",
                        "E-mail of the parent: the phone call was enough"));
        submit(
                reference,
                "choose-settings-to-consult",
                Map.of("settingsToConsult", List.of(school), "sentOn", today()));
        submit(
                reference,
                "answer-consultation",
                Map.of(
                        "reply",
                        "CANNOT_MEET",
                        "repliedOn",
                        today(),
                        "reasonCode",
                        "UNSUITABLE_AGE_ABILITY_APTITUDE_SEN",
                        "reasonText",
                        "Every class has thirty children."));
        submit(
                reference,
                "record-the-health-agreement",
                Map.of(
                        "sectionG",
                        "Speech and language therapy once a fortnight.",
                        "agreedBy",
                        "Jules Aster, integrated care board",
                        "agreedOn",
                        today()));
        decide(reference, "decide-what-the-plan-names", otherwise());
        as(DemonstrationPanel.CHAIR, "panel");
        submit(
                reference,
                "review-the-refusal",
                Map.of("reviewAnswer", "AGREE", "reviewNote", "The reply of the school and the advice read again."));
        as("casey", "caseworkers");
        furtherReplies.record(
                reference,
                new FurtherReply(
                        LocalDate.parse(today()),
                        "EMAIL",
                        false,
                        null,
                        "E-mail of the parent: we have nothing more to say"));
        Task task = task(reference, "finalise-the-plan");
        Map<String, Object> shown = forms.getTaskFormVariables(task.getId());
        Map<String, Object> form = new HashMap<>();
        shown.forEach((key, value) -> {
            if (key.startsWith("section")) {
                form.put(key, value);
            }
        });
        String reply = furtherReplies.of(reference).get(0).toString();
        form.put("sectionF", "Teaching one to one at home, with a plan for each week.");
        form.put("becauseF", reply);
        form.put("notTakenUp", List.of(reply));
        form.put("notTakenUpWhy", "Swimming is not special educational provision; the advice does not ask for it.");
        form.put("sentOn", today());
        form.put("nextReviewOn", shown.get("nextReviewOn"));
        form.put("officer", "Casey Archer, 01632 960102");
        forms.submitTaskForm(task.getId(), form);
        return reference;
    }

    private Map<String, Object> otherwise() {
        Map<String, Object> form = new HashMap<>();
        form.put("nextStep", "NAME");
        form.put("named", "ELSEWHERE");
        form.put(
                "otherwiseBecause",
                "Teaching in any school or college would be inappropriate: groups stop all learning.");
        form.put("otherwiseConsulted", "The parent");
        form.put("otherwiseConsultedOn", today());
        form.put("familyPreferenceRefused", "YES");
        form.put("refusalGround", "UNSUITABLE");
        form.put("groundEvidence", "The reply of the school and the psychologist's advice.");
        form.put("reasons", "The school cannot teach one to one, and groups stop all learning at present.");
        form.put("decidedOn", today());
        return form;
    }

    private String replies(String reference) {
        as("casey", "caseworkers");
        submit(reference, "record-representations", Map.of("reply", "AGREED", "receivedOn", today(), "way", "PHONE"));
        submit(
                reference,
                "choose-settings-to-consult",
                Map.of("noConsultation", true, "noConsultationReason", "The family asks for none.", "sentOn", today()));
        decide(
                reference,
                "decide-what-the-plan-names",
                Map.of(
                        "nextStep",
                        "NAME",
                        "named",
                        "TYPE_ONLY",
                        "settingType",
                        "Special school",
                        "familyPreferenceRefused",
                        "NO",
                        "reasons",
                        "Small classes, as the advice asks.",
                        "decidedOn",
                        today()));
        // The family writes again: the plan goes back, the school comes into the register, and a meeting is owed
        furtherReplies.record(
                reference,
                new FurtherReply(LocalDate.parse(today()), "EMAIL", true, "Brackenfield Hall, Brackenshire", null));
        Setting hall = furtherReplies.addSetting(
                reference,
                "Brackenfield Hall, Brackenshire",
                new NewSetting(
                        null,
                        "10099001",
                        "Brackenfield Hall",
                        SettingKind.SECTION_41_INDEPENDENT,
                        SettingPhase.SPECIAL,
                        OUTSIDE,
                        "office@brackenfield.example"));
        submit(
                reference,
                "choose-settings-to-consult",
                Map.of("settingsToConsult", List.of(hall.getUrn()), "sentOn", today()));
        return reference;
    }

    /** Out of panel, by a manager, who may do so whether there is a panel yet or not. */
    private void decide(String reference, String key, Map<String, Object> form) {
        as("morgan", "managers");
        submit(reference, key, form);
        as("casey", "caseworkers");
    }

    private List<Task> tasksOf(String reference, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .list();
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
