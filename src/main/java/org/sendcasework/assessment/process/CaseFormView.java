package org.sendcasework.assessment.process;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.advice.AdviceSummary;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.Consultations;
import org.sendcasework.assessment.internal.DecisionLetters;
import org.sendcasework.assessment.internal.NotOwedLetters;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.assessment.internal.PlansInForce;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.assessment.internal.SettingRequest;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.RightToAsk;
import org.sendcasework.casefile.RightsHolder;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.casefile.SameChildren;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.Markdown;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the forms of the authority's own officers show about a case, worked out when the form is opened. */
@Component
class CaseFormView implements FormView {

    private static final String DECISION_LETTER = "send-decision-letter";

    private static final String TO_SEND = "letterToSend";

    private static final Map<String, RuleCode> RULE_OF_FORM = Map.ofEntries(
            Map.entry("check-and-acknowledge", AssessmentRules.DECIDE),
            Map.entry("record-family-views", AssessmentRules.DECIDE),
            Map.entry("consider-the-evidence", AssessmentRules.DECIDE),
            Map.entry("receive-information", AssessmentRules.DECIDE),
            Map.entry("pass-on-the-request", AssessmentRules.CONFIRM_END),
            Map.entry("tell-of-the-age", AssessmentRules.CONFIRM_END),
            Map.entry("decide-whether-to-assess", AssessmentRules.DECIDE),
            Map.entry("send-refusal-notice", AssessmentRules.DECIDE),
            Map.entry(DECISION_LETTER, AssessmentRules.TELL_CHANGE),
            Map.entry("choose-advisers", AssessmentRules.ASK_ADVISERS),
            Map.entry("decide-whether-to-issue", AssessmentRules.NO_PLAN),
            Map.entry("send-no-plan-notice", AssessmentRules.NO_PLAN),
            Map.entry("draft-the-plan", AssessmentRules.SEND_DRAFT),
            Map.entry("serve-the-draft", AssessmentRules.SEND_DRAFT),
            Map.entry("record-representations", AssessmentRules.REPRESENTATIONS),
            Map.entry("hold-meeting", AssessmentRules.MEETING),
            Map.entry("record-the-health-agreement", AssessmentRules.HEALTH_AGREEMENT),
            Map.entry("choose-settings-to-consult", AssessmentRules.CHOOSE_SETTINGS),
            Map.entry("decide-what-the-plan-names", AssessmentRules.FINAL),
            Map.entry("finalise-the-plan", AssessmentRules.FINAL),
            Map.entry("confirm-the-withdrawal", AssessmentRules.CONFIRM_END),
            Map.entry("tell-the-new-authority", AssessmentRules.CONFIRM_END));

    /** The kinds for which the form choose-advisers asks for the facts of regulation 6(4). */
    private static final Set<AdviceKind> WITH_EARLIER_ADVICE = EnumSet.of(
            AdviceKind.EDUCATIONAL,
            AdviceKind.SENSORY_TEACHER,
            AdviceKind.MEDICAL,
            AdviceKind.PSYCHOLOGICAL,
            AdviceKind.SOCIAL_CARE,
            AdviceKind.PREPARATION_FOR_ADULTHOOD);

    private final CaseFiles caseFiles;
    private final SameChildren sameChildren;
    private final RightsHolders rights;
    private final SettingRegister settings;
    private final AdviceService advice;
    private final AdviceSummary adviceSummary;
    private final PlanVersions plans;
    private final Consultations consultations;
    private final DecisionLetters letters;
    private final RequestedSettings requested;
    private final FinalPlanFormView finalPlan;
    private final DueTexts dueTexts;
    private final PlansInForce plansInForce;
    private final NotOwedLetters notOwed;

    CaseFormView(
            CaseFiles caseFiles,
            SameChildren sameChildren,
            RightsHolders rights,
            SettingRegister settings,
            AdviceService advice,
            AdviceSummary adviceSummary,
            PlanVersions plans,
            Consultations consultations,
            DecisionLetters letters,
            RequestedSettings requested,
            FinalPlanFormView finalPlan,
            DueTexts dueTexts,
            PlansInForce plansInForce,
            NotOwedLetters notOwed) {
        this.caseFiles = caseFiles;
        this.sameChildren = sameChildren;
        this.rights = rights;
        this.settings = settings;
        this.advice = advice;
        this.adviceSummary = adviceSummary;
        this.plans = plans;
        this.consultations = consultations;
        this.letters = letters;
        this.requested = requested;
        this.finalPlan = finalPlan;
        this.dueTexts = dueTexts;
        this.plansInForce = plansInForce;
        this.notOwed = notOwed;
    }

    /** Forms show text as Markdown, which joins lines that do not end with two blanks. */
    private static Markdown inLines(String letter) {
        return new Markdown(Markdown.escape(letter).replace("\n", "  \n"));
    }

    @Override
    public boolean serves(String formId) {
        return RULE_OF_FORM.containsKey(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        CaseFile caseFile = caseFiles.byReference(context.businessKey());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseReference", caseFile.getReference());
        values.put("childSummary", CaseTexts.child(caseFile));
        values.put("clockSummary", dueTexts.of(caseFile.getReference(), ruleOf(context)));
        switch (context.formId()) {
            case "check-and-acknowledge" -> addRequest(values, caseFile);
            case "record-family-views" ->
                values.put("taskHint", rights.today(caseFile).inWords());
            case "consider-the-evidence" -> values.put("taskHint", "The request says: " + caseFile.getWhatIsAsked());
            case "decide-whether-to-assess" -> {
                values.put("taskHint", "The request says: " + caseFile.getWhatIsAsked());
                if (caseFile.getLastAssessedOn() != null) {
                    values.put("lastAssessmentOn", caseFile.getLastAssessedOn().toString());
                }
            }
            case "pass-on-the-request", "tell-of-the-age" -> addEndLetter(values, caseFile);
            case DECISION_LETTER -> addDecisionLetter(values, context);
            case "send-refusal-notice" ->
                addNotice(
                        values,
                        caseFile,
                        "The letter says that we do not re-assess, that the plan stays in force, and that this can be appealed"
                                + " (section 51(2)(d)).",
                        letters.refusal(context.businessKey()));
            case "send-no-plan-notice" ->
                addNotice(
                        values,
                        caseFile,
                        "This is a re-assessment: the letter says that the plan is kept as it is, and that this can be appealed"
                                + " (section 51(2)(e)).",
                        letters.noPlan(context.businessKey()));
            case "choose-advisers" -> addAdvisers(values, caseFile);
            case "decide-whether-to-issue" -> addIssueOptions(values, caseFile);
            case "draft-the-plan" -> addDraft(values, caseFile);
            case "record-representations", "choose-settings-to-consult" -> addSettings(values, caseFile);
            case "decide-what-the-plan-names" -> addReplies(values, caseFile);
            case "finalise-the-plan" -> values.putAll(finalPlan.values(caseFile));
            case "record-the-health-agreement" ->
                put(values, "sectionG", plans.sections(caseFile).get("G"));
            default -> values.putIfAbsent("taskHint", "");
        }
        values.putIfAbsent("taskHint", "");
        return values;
    }

    private static RuleCode ruleOf(FormContext context) {
        return DECISION_LETTER.equals(context.formId())
                ? new RuleCode((String) context.variable("letterRule"))
                : RULE_OF_FORM.get(context.formId());
    }

    private void addDecisionLetter(Map<String, Object> values, FormContext context) {
        values.put(
                "letter", letters.prepared(context.businessKey(), "ASSESS".equals(context.variable("decisionToTell"))));
        values.put("taskHint", "Read the letter, change what needs changing, and send it. Nothing has been sent yet.");
    }

    private void addRequest(Map<String, Object> values, CaseFile caseFile) {
        values.put("settingOptions", settings.options());
        if (caseFile.getSetting() != null) {
            values.put("settingUrn", caseFile.getSetting().getUrn());
        }
        RightsHolder holder = rights.today(caseFile);
        values.put("rightsSummary", holder.inWords());
        caseFiles.family(caseFile).ifPresent(family -> {
            if (!holder.isYoungPerson()) {
                put(values, "parentName", family.getName());
            }
            put(values, "parentEmail", family.getEmail());
            put(values, "parentPhone", family.getPhone());
            put(values, "parentAddress", family.getAddress());
            put(values, "preferredContact", family.getPreferredContact());
        });
        String others = sameChildren.inWords(caseFile);
        values.put(
                "taskHint",
                "Asked by " + caseFile.getRequestedBy() + ": " + caseFile.getWhatIsAsked() + " "
                        + RightToAsk.inWords(caseFile)
                        + (others.isEmpty()
                                ? ""
                                : " Other cases may be about the same child, or a twin: " + others
                                        + ". Compare them on the page of the case.")
                        + plansInForce
                                .shown(caseFile)
                                .map(plan -> " Case " + plan.caseReference() + " shows a plan of "
                                        + Texts.date(plan.sentOn()) + ".")
                                .orElse(""));
        if (!CompulsorySchoolAge.isUnder25(caseFile.getPerson().getDateOfBirth(), caseFile.getDateReceived())) {
            values.put(
                    "taskHint",
                    values.get("taskHint")
                            + " By the date of birth the person was 25 or more on the day of the request: end the case as"
                            + " outside the age range.");
        }
    }

    private static void addNotice(Map<String, Object> values, CaseFile caseFile, String ofReassessment, String letter) {
        put(values, "taskHint", caseFile.isReassessment() ? ofReassessment : null);
        values.put(TO_SEND, inLines(letter));
    }

    private void addEndLetter(Map<String, Object> values, CaseFile caseFile) {
        values.put("letter", notOwed.prepared(caseFile));
        values.put("taskHint", "Read the letter, change what needs changing, and send it. Nothing has been sent yet.");
    }

    private void addAdvisers(Map<String, Object> values, CaseFile caseFile) {
        List<AdviceRequest> proposed = Stream.concat(
                        advice.of(caseFile.getReference()).stream(), advice.proposed(caseFile).stream())
                .filter(request -> request.getStatus() == AdviceStatus.PROPOSED)
                .toList();
        values.put("adviserOptions", proposed.stream().map(CaseFormView::option).toList());
        values.put(
                "earlierOptions",
                proposed.stream()
                        .filter(request -> WITH_EARLIER_ADVICE.contains(request.getKind()))
                        .map(CaseFormView::option)
                        .toList());
        values.put(
                "advisersToAsk",
                proposed.stream().map(request -> request.getKind().name()).toList());
        values.put(
                "taskHint",
                "In " + adviceSummary.yearGroup(caseFile)
                        + ". From year 9, advice on preparation for adulthood must be sought (regulation 6(1)(g)).");
    }

    private static Map<String, String> option(AdviceRequest request) {
        return Map.of(
                "value",
                request.getKind().name(),
                "label",
                request.getKind().words() + " – " + request.getAskedOf() + " (regulation " + request.getRegulation()
                        + ": " + request.getBecause() + ")");
    }

    /** No plan is offered only when the advice is there on which it would rest. */
    private void addIssueOptions(Map<String, Object> values, CaseFile caseFile) {
        String missing = adviceSummary.missingInWords(caseFile);
        Map<String, String> issue = Map.of("value", "ISSUE", "label", "Issue a plan");
        Map<String, String> none = Map.of("value", "NO_PLAN", "label", "Do not issue a plan");
        if (caseFile.isReassessment()) {
            issue = Map.of("value", "ISSUE", "label", "Amend or replace the plan");
            none = Map.of("value", "KEEP", "label", "Keep the plan as it is");
        }
        values.put("issueOptions", missing.isEmpty() ? List.of(issue, none) : List.of(issue));
        values.put(
                "taskHint",
                (caseFile.isReassessment()
                                ? "This is a re-assessment: a plan of " + Texts.date(caseFile.getPlanInForceSince())
                                        + " is in force. "
                                : "")
                        + adviceSoFar(caseFile)
                        + (missing.isEmpty()
                                ? ""
                                : " A plan cannot be refused while advice that the law requires is missing: " + missing
                                        + "."));
    }

    private String adviceSoFar(CaseFile caseFile) {
        return advice.of(caseFile.getReference()).stream()
                .filter(request -> request.getStatus() != AdviceStatus.NOT_ASKED)
                .map(request -> request.getKind().words() + ": "
                        + request.getStatus().words().toLowerCase(Locale.UK))
                .collect(Collectors.joining("; ", "Advice so far – ", "."));
    }

    private void addDraft(Map<String, Object> values, CaseFile caseFile) {
        values.put(
                "draftNumber", plans.latest(caseFile).map(Plan::getDraftNumber).orElse(0) + 1);
        Map<String, String> before = plans.sections(caseFile);
        Plans.DRAFT_SECTIONS.forEach(section -> put(values, "section" + section, before.get(section)));
        if (!before.containsKey("K")) {
            values.put("sectionK", adviceSoFar(caseFile));
        }
        put(values, "taskHint", takenBack(caseFile));
    }

    /** Why the draft must change before anything else; null if it was not taken back. */
    private String takenBack(CaseFile caseFile) {
        return plans.latest(caseFile)
                .map(Plan::getMustChangeBecause)
                .map(because ->
                        "The draft must change and be sent to the family again (Code of Practice 9.125). " + because)
                .orElse(null);
    }

    private void addSettings(Map<String, Object> values, CaseFile caseFile) {
        values.put("settingOptions", settings.options());
        String wished = requested.underSection39(caseFile).stream()
                .map(SettingRequest::getAskedAs)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!wished.isEmpty()) {
            values.put("taskHint", "The family asks for " + wished + "; it must be consulted (section 39(2)).");
        }
    }

    private void addReplies(Map<String, Object> values, CaseFile caseFile) {
        var asked = consultations.of(caseFile.getReference());
        values.put(
                "requestedOptions",
                SettingRegister.options(requested.underSection39(caseFile).stream()
                        .map(SettingRequest::getSetting)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toMap(Setting::getUrn, setting -> setting, (a, b) -> a))
                        .values()));
        values.put(
                "consultedOptions",
                SettingRegister.options(asked.stream()
                        .map(one -> one.getSetting())
                        .collect(Collectors.toMap(setting -> setting.getUrn(), setting -> setting, (a, b) -> a))
                        .values()));
        values.put(
                "taskHint",
                asked.isEmpty()
                        ? "No setting was consulted."
                        : asked.stream()
                                .map(one -> one.getSetting().getName() + ": " + one.getReply())
                                .collect(Collectors.joining("; ", "Replies – ", ".")));
        put(values, "taskHint", takenBack(caseFile));
    }

    private static void put(Map<String, Object> values, String key, Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
