package org.sendcasework.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.advice.LateAdvice;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;

/** The advice of regulation 6(1): what may be left out, who lets a case proceed without it, and what cannot be decided then. */
@CaseworkTest
class AdviceThatMustBeSoughtTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate ADVICE_DUE = RECEIVED.plusWeeks(6);
    private static final List<String> FIVE =
            List.of("PARENT_VIEWS", "EDUCATIONAL", "MEDICAL", "PSYCHOLOGICAL", "SOCIAL_CARE");

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private AdviceService advice;

    @Autowired
    private LateAdvice lateAdvice;

    @Autowired
    private DeadlineLedger ledger;

    @Autowired
    private CaseFiles caseFiles;

    @Autowired
    private CaseRecords records;

    @Autowired
    private PlanVersions plans;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    @Qualifier("adviceLeftOutBefore")
    private ApplicationRunner atStart;

    private ProcessInstance instance;
    private String reference;

    @BeforeEach
    void init() {
        steps.today(RECEIVED);
    }

    private void agreeToAssess(Object... request) {
        agreeToAssess(request, new Object[0]);
    }

    private void agreeToAssess(Object[] request, Object[] acknowledgement) {
        instance = steps.request(RECEIVED, request);
        reference = instance.getBusinessKey();
        steps.submit(instance, "check-and-acknowledge", acknowledgement);
        steps.submit(instance, "record-family-views");
        steps.submit(instance, "consider-the-evidence");
        steps.submit(instance, "decide-whether-to-assess");
    }

    private void refused(String words, Object... choice) {
        assertThatThrownBy(() -> steps.submit(instance, "choose-advisers", choice))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining(words);
        assertThat(instance).isWaitingAt("choose-advisers").hasNotPassed("ask-for-advice");
        assertThat(advice.of(reference))
                .as("a refused choice changes nothing")
                .allMatch(request -> request.getStatus() == AdviceStatus.PROPOSED);
        assertThat(steps.tasksOfCase(reference, "give-advice")).isEmpty();
    }

    private static List<String> without(String kind) {
        return FIVE.stream().filter(one -> !one.equals(kind)).toList();
    }

    private AdviceRequest requestFor(AdviceKind kind) {
        return advice.of(reference).stream()
                .filter(request -> request.getKind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private CaseFile caseFile() {
        return caseFiles.byReference(reference);
    }

    private List<Notice> letters(NoticeKind kind) {
        return records.notices(caseFile()).stream()
                .filter(notice -> notice.getKind() == kind)
                .toList();
    }

    private List<String> offered(String task, String options) {
        return codes(
                forms.getTaskFormVariables(steps.task(instance, task).getId()).get(options));
    }

    /** The codes of a list of options as the browser gets it. */
    private static List<String> codes(Object json) {
        return Pattern.compile("\"value\":\"(\\w+)\"")
                .matcher(String.valueOf(json))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    // S2: a mandatory adviser left out

    @ParameterizedTest
    @ValueSource(strings = {"EDUCATIONAL", "MEDICAL", "PSYCHOLOGICAL", "SOCIAL_CARE"})
    void noAdviserOfTheLawIsLeftOutBecauseNobodyIsToBeHad(String kind) {
        agreeToAssess();

        refused(
                "That nobody is to be had is no ground",
                "advisersToAsk",
                without(kind),
                "overrideReason",
                "No educational psychologist is to be had this year");

        assertThat(ledger.isOpen(reference, AdviceService.ASK, null))
                .as("the time to ask them goes on")
                .isTrue();
    }

    @Test
    void theFamilysOwnViewsAreNeverLeftOut() {
        agreeToAssess();

        refused(
                "always sought",
                "advisersToAsk",
                without("PARENT_VIEWS"),
                "overrideReason",
                "They said enough already");
        refused("existingAdvice", "advisersToAsk", without("PARENT_VIEWS"), "existingAdvice", List.of("PARENT_VIEWS"));
    }

    @Test
    void aChildWithASensoryImpairmentIsSeenByAQualifiedTeacher() {
        agreeToAssess(new Object[0], new Object[] {"visionImpairment", true});

        refused("regulation 6(2)", "advisersToAsk", FIVE, "overrideReason", "The post is vacant");
    }

    @Test
    void theLetterToTheFamilyNamesWhomTheLawWantsAskedAndLaterWhomWeAsked() {
        agreeToAssess();

        assertThat(letters(NoticeKind.WILL_ASSESS).get(0).getBody())
                .contains("Psychological advice (regulation 6(1)(d))", "Social care advice (regulation 6(1)(e))")
                .doesNotContain("Advice on preparation for adulthood");

        steps.submit(instance, "choose-advisers");
        assertThat(letters(NoticeKind.ASK_FOR_VIEWS))
                .filteredOn(notice -> notice.getRecipientRole() == RecipientRole.PARENT_VIEWS)
                .singleElement()
                .satisfies(letter -> assertThat(letter.getBody())
                        .contains("We have asked for advice from:", "Psychological advice", "Medical advice")
                        .doesNotContain("You must reply"));
    }

    // Regulation 6(4): earlier advice is enough

    private static Object[] earlierMedical(LocalDate today, Object... changed) {
        Object[] facts = {
            "advisersToAsk",
            without("MEDICAL"),
            "existingAdvice",
            List.of("MEDICAL"),
            "earlierDocumentC",
            "Report of Dr Linden, paediatrician",
            "earlierDocumentOnC",
            today.minusMonths(3).toString(),
            "earlierAdviserC",
            "Dr Linden",
            "earlierAdviserOnC",
            today.minusDays(2).toString(),
            "earlierFamilyC",
            "Robin Sample",
            "earlierFamilyOnC",
            today.minusDays(1).toString()
        };
        for (int i = 0; i < changed.length; i += 2) {
            int at = Arrays.asList(facts).indexOf(changed[i]);
            facts[at + 1] = changed[i + 1];
        }
        return facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "earlierDocumentC",
                "earlierDocumentOnC",
                "earlierAdviserC",
                "earlierAdviserOnC",
                "earlierFamilyC",
                "earlierFamilyOnC"
            })
    void earlierAdviceIsNotEnoughWithoutWhoWasSatisfiedAndWhen(String missing) {
        agreeToAssess();

        refused(missing, earlierMedical(RECEIVED, missing, "-"));
    }

    @Test
    void nobodyCanBeSatisfiedWithAdviceBeforeItWasWritten() {
        agreeToAssess();

        refused(
                "earlierFamilyOnC",
                earlierMedical(
                        RECEIVED, "earlierFamilyOnC", RECEIVED.minusMonths(4).toString()));
    }

    @Test
    void earlierAdviceThatAllAreSatisfiedWithIsNotSoughtAgainAndStandsInTheRecordWithNamesAndDays() {
        agreeToAssess();
        steps.as(
                "casey",
                List.of(Groups.CASEWORKERS),
                () -> steps.submit(instance, "choose-advisers", earlierMedical(RECEIVED)));

        AdviceRequest medical = requestFor(AdviceKind.MEDICAL);
        assertThat(medical.getStatus()).isEqualTo(AdviceStatus.EXISTING_ADVICE_SUFFICIENT);
        assertThat(medical.getEarlierAdvice().officer()).isEqualTo("casey");
        assertThat(medical.getEarlierAdvice().officerOn()).isEqualTo(RECEIVED);
        assertThat(ledger.find(reference, AdviceService.REPLY, medical.getId().toString()))
                .as("nobody is asked, so that no six weeks run")
                .isEmpty();
        assertThat(steps.tasksOfCase(reference, "give-advice")).hasSize(4);
        assertThat(letters(NoticeKind.ASK_FOR_VIEWS).get(1).getBody())
                .contains("We have not asked:", "Report of Dr Linden, paediatrician of 7 June 2026", "Robin Sample");
    }

    // Year 9 and whom the family asks for

    @Test
    void aChildWhoReachesYearNineBeforeTheAdvisersAreChosenIsPreparedForAdulthood() {
        LocalDate inAugust = LocalDate.of(2026, 8, 25);
        steps.today(inAugust);
        instance = steps.request(inAugust, "childDateOfBirth", "2013-01-10");
        reference = instance.getBusinessKey();
        steps.consider(instance);
        steps.submit(instance, "decide-whether-to-assess");
        assertThat(advice.of(reference))
                .extracting(AdviceRequest::getKind)
                .doesNotContain(AdviceKind.PREPARATION_FOR_ADULTHOOD);
        assertThat(forms.getTaskFormVariables(
                                steps.task(instance, "choose-advisers").getId())
                        .get("taskHint")
                        .toString())
                .contains("year 8 by the date of birth, 10 January 2013");

        steps.today(LocalDate.of(2026, 9, 1));
        assertThat(offered("choose-advisers", "adviserOptions")).contains("PREPARATION_FOR_ADULTHOOD");
        refused("regulation 6(1)(g)", "advisersToAsk", FIVE);

        List<String> six = new ArrayList<>(FIVE);
        six.add("PREPARATION_FOR_ADULTHOOD");
        steps.submit(instance, "choose-advisers", "advisersToAsk", six);
        assertThat(requestFor(AdviceKind.PREPARATION_FOR_ADULTHOOD).getBecause())
                .contains("year 9 by the date of birth");
    }

    @Test
    void whomTheFamilyAsksForIsAskedUnlessWeSayWhyThatIsNotReasonable() {
        agreeToAssess();
        refused("familyAskAnswer", "familyAsksFor", "Dr Linden, paediatrician");
        refused(
                "familyAskUnreasonable",
                "familyAsksFor",
                "Dr Linden, paediatrician",
                "familyAskAnswer",
                "NOT_REASONABLE");

        steps.submit(
                instance,
                "choose-advisers",
                "familyAsksFor",
                "Dr Linden, paediatrician",
                "familyAskAnswer",
                "NOT_REASONABLE",
                "familyAskUnreasonable",
                "Dr Linden has never seen the child and has retired.");

        AdviceRequest asked = requestFor(AdviceKind.FAMILY_REQUESTED);
        assertThat(asked.getStatus()).isEqualTo(AdviceStatus.NOT_ASKED);
        assertThat(asked.getAskedOf()).isEqualTo("Dr Linden, paediatrician");
        assertThat(letters(NoticeKind.ASK_FOR_VIEWS).get(1).getBody()).contains("has retired");
    }

    @Test
    void whomTheFamilyReasonablyAsksForIsAsked() {
        agreeToAssess();
        steps.submit(
                instance, "choose-advisers", "familyAsksFor", "Dr Linden, paediatrician", "familyAskAnswer", "ASK");

        assertThat(requestFor(AdviceKind.FAMILY_REQUESTED).getStatus()).isEqualTo(AdviceStatus.REQUESTED);
        assertThat(steps.tasksOfCase(reference, "give-advice")).hasSize(6);
    }

    @Test
    void adviceAtTheAuthoritysChoiceIsLeftOutWithAReasonOnly() {
        agreeToAssess(new Object[0], new Object[] {"lookedAfter", true});
        refused("overrideReason", "advisersToAsk", FIVE);

        steps.submit(
                instance, "choose-advisers", "advisersToAsk", FIVE, "overrideReason", "It has known the child a week.");

        assertThat(requestFor(AdviceKind.VIRTUAL_SCHOOL).getStatus()).isEqualTo(AdviceStatus.NOT_ASKED);
    }

    @ParameterizedTest
    @EnumSource(
            value = AdviceKind.class,
            names = {"EDUCATIONAL", "PSYCHOLOGICAL"})
    void aSchoolAndAPsychologistAlwaysHaveAdviceToGive(AdviceKind kind) {
        agreeToAssess();
        steps.submit(instance, "choose-advisers");
        Task task = steps.adviceOf(reference, kind);

        assertThatThrownBy(() -> steps.submit(
                        task,
                        "outcome",
                        "NIL",
                        "nilReason",
                        "We have no psychologist",
                        "needs",
                        "-",
                        "provision",
                        "-",
                        "outcomes",
                        "-"))
                .hasMessageContaining("nobody is to be had is no ground");
        assertThat(requestFor(kind).getStatus()).isEqualTo(AdviceStatus.REQUESTED);
    }

    // S1: the psychologist is six months late

    private Task lateAdviceOf(AdviceKind kind) {
        return lateAdviceOf(kind, ADVICE_DUE.plusDays(11));
    }

    private Task lateAdviceOf(AdviceKind kind, LocalDate day) {
        agreeToAssess();
        steps.submit(instance, "choose-advisers");
        steps.tasksOfCase(reference, "give-advice").stream()
                .filter(task ->
                        !task.getId().equals(steps.adviceOf(reference, kind).getId()))
                .forEach(task -> steps.submit(task));
        steps.letTimePass(reference, day);
        return steps.task(instance, "decide-about-late-advice");
    }

    @Test
    void aCaseworkerCannotProceedWithoutAPsychologistAndProposesItOnlyAfterATryElsewhere() {
        Task late = lateAdviceOf(AdviceKind.PSYCHOLOGICAL);

        assertThatThrownBy(() -> steps.submit(
                        late, "lateAdviceDecision", "PROPOSE", "triedOn", "-", "triedWhom", "-", "tryResult", "-"))
                .hasMessageContaining("at least one try");
        assertThatThrownBy(() -> steps.submit(late, "triedWhom", "-")).hasMessageContaining("triedWhom");
        assertThatThrownBy(() ->
                        steps.submit(late, "triedOn", RECEIVED.minusDays(1).toString()))
                .hasMessageContaining("triedOn");
        assertThatThrownBy(() -> steps.submit(
                        late, "triedWhom", requestFor(AdviceKind.PSYCHOLOGICAL).getAskedOf()))
                .hasMessageContaining("another source");
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getTries()).isEmpty();

        steps.as("casey", List.of(Groups.CASEWORKERS), () -> steps.submit(late));
        Task decision = steps.task(instance, "decide-to-proceed-without-advice");
        assertThat((String) forms.getTaskFormVariables(decision.getId()).get("triesSoFar"))
                .startsWith("Tried at another source: ");
        assertThat(tasks.getIdentityLinksForTask(decision.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly(Groups.MANAGERS);
        assertThat(steps.dueOf(decision)).isEqualTo(ADVICE_DUE.atTime(23, 59));
        assertThatThrownBy(() -> steps.as("casey", List.of(Groups.CASEWORKERS), () -> steps.submit(decision)))
                .isInstanceOf(RuntimeException.class);
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getStatus()).isEqualTo(AdviceStatus.REQUESTED);
        assertThat(letters(NoticeKind.PROCEEDING_WITHOUT_ADVICE)).isEmpty();
    }

    @Test
    void aManagerProceedsTheFamilyIsToldAndTheDutyRemains() {
        Task late = lateAdviceOf(AdviceKind.PSYCHOLOGICAL);
        assertThat(steps.tasksOfCase(reference, "decide-how-to-go-on")).hasSize(1);

        steps.proceedWithout(late);

        AdviceRequest owed = requestFor(AdviceKind.PSYCHOLOGICAL);
        assertThat(owed.getStatus()).isEqualTo(AdviceStatus.GONE_ON_WITHOUT);
        assertThat(owed.getGoneOnBy()).isEqualTo("deciding-manager");
        assertThat(letters(NoticeKind.PROCEEDING_WITHOUT_ADVICE))
                .singleElement()
                .satisfies(letter -> assertThat(letter.getBody())
                        .contains("psychological advice", "The service of Brackenshire", "We cannot refuse a plan"));
        assertThat(ledger.isOpen(reference, AdviceService.REPLY, owed.getId().toString()))
                .as("the duty to seek it remains")
                .isTrue();
        assertThat(instance).isWaitingAt("decide-whether-to-issue");
        assertThat(steps.tasksOfCase(reference, "decide-how-to-go-on"))
                .as("nobody is asked about it any more")
                .isEmpty();
        steps.letTimePass(reference, ADVICE_DUE.plusDays(40));
        assertThat(steps.tasksOfCase(reference, "decide-how-to-go-on")).isEmpty();
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).hasSize(1);
    }

    @Test
    void escalationDoesNotWaitForADecisionThatAManagerHasMade() {
        LocalDate decisionAskedFor = ADVICE_DUE.plusDays(10);
        Task late = lateAdviceOf(AdviceKind.PSYCHOLOGICAL, ADVICE_DUE.plusDays(6));
        assertThat(steps.timerOf(reference, "until-the-next-rung")).contains(decisionAskedFor.atStartOfDay());

        steps.proceedWithout(late);

        assertThat(steps.timerOf(reference, "until-the-next-rung"))
                .as("this day has nothing to do any more")
                .isNotEqualTo(Optional.of(decisionAskedFor.atStartOfDay()));
        steps.letTimePass(reference, decisionAskedFor.plusDays(1));
        assertThat(steps.tasksOfCase(reference, "decide-how-to-go-on")).isEmpty();
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).hasSize(1);
    }

    @Test
    void aManagerWhoDoesNotAgreeSaysWhenWeLookAgain() {
        Task late = lateAdviceOf(AdviceKind.PSYCHOLOGICAL);
        steps.submit(late);
        Task decision = steps.task(instance, "decide-to-proceed-without-advice");
        LocalDate again = ADVICE_DUE.plusDays(20);

        steps.asManager(
                () -> steps.submit(decision, "proceedDecision", "KEEP_CHASING", "lookAgainOn", again.toString()));

        assertThat(instance).hasNotPassed("gone-on-without-advice");
        assertThat(steps.timerOf(reference, "until-we-look-again")).contains(again.atStartOfDay());
        steps.letTimePass(reference, again);
        assertThat(steps.tasksOfCase(reference, "decide-about-late-advice")).hasSize(1);
    }

    /** The form of a case that began before has one step and one text; a manager has to be the one who fills it in. */
    @Test
    void theOneStepOfEarlierCasesIsAManagersToo() {
        lateAdviceOf(AdviceKind.PSYCHOLOGICAL);
        UUID owed = requestFor(AdviceKind.PSYCHOLOGICAL).getId();

        assertThatThrownBy(() -> steps.as(
                        "casey",
                        List.of(Groups.CASEWORKERS),
                        () -> lateAdvice.proceedInOneStep(owed, "The plan cannot wait", "Chased")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("only a manager");
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getGoneOnReason()).isNull();

        steps.asManager(() -> lateAdvice.proceedInOneStep(owed, "The plan cannot wait", "Asked two locums"));
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getWhatWasTried()).isEqualTo("Asked two locums");
    }

    @Test
    void theWayOnOfAnEscalationDoesNotProceedWithoutAdvice() {
        lateAdviceOf(AdviceKind.PSYCHOLOGICAL);
        Task wayOn = steps.tasksOfCase(reference, "decide-how-to-go-on").get(0);

        assertThatThrownBy(() -> steps.submit(wayOn, "wayOn", "GO_ON_WITHOUT"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("wayOn");
        assertThat(steps.tasksOfCase(reference, "decide-how-to-go-on")).hasSize(1);
    }

    // Refusing a plan

    @Test
    void aPlanIsNotRefusedWhileAdviceOfTheLawIsMissing() {
        steps.proceedWithout(lateAdviceOf(AdviceKind.PSYCHOLOGICAL));

        assertThat(offered("decide-whether-to-issue", "issueOptions")).containsExactly("ISSUE");
        assertThat(forms.getTaskFormVariables(
                                steps.task(instance, "decide-whether-to-issue").getId())
                        .get("taskHint")
                        .toString())
                .contains("A plan cannot be refused", "psychological advice");
        assertThatThrownBy(() -> steps.submit(instance, "decide-whether-to-issue", "issueDecision", "NO_PLAN"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("issueDecision");
        assertThat(instance).isWaitingAt("decide-whether-to-issue");
        assertThat(caseFile().isOpen()).isTrue();

        steps.submit(steps.tasksOfCase(reference, "receive-outstanding-advice").get(0));
        steps.submit(instance, "decide-whether-to-issue", "issueDecision", "NO_PLAN");
        steps.submit(instance, "send-no-plan-notice");
        assertThat(caseFile().getOutcome()).isEqualTo(CaseOutcome.NO_PLAN);
        assertThat(letters(NoticeKind.NO_PLAN).get(0).getBody())
                .contains("Psychological advice", "it came on", "No advice that the law requires is missing");
    }

    @Test
    void theLettersOfThePlanNameWhatIsMissing() {
        steps.proceedWithout(lateAdviceOf(AdviceKind.MEDICAL));
        steps.draftAndServe(instance);

        Stream.of(NoticeKind.WILL_ISSUE, NoticeKind.DRAFT_PLAN)
                .forEach(kind -> assertThat(letters(kind).get(0).getBody())
                        .contains("Missing is: medical advice", "Psychological advice", "it came on"));
    }

    /** What an earlier release let an officer do: the upgrade makes it somebody's task, so that the case can end. */
    @Test
    void mandatoryAdviceThatWasLeftOutBeforeBecomesATaskAtStart() throws Exception {
        agreeToAssess();
        steps.adviseAll(instance);
        UUID left = requestFor(AdviceKind.PSYCHOLOGICAL).getId();
        jdbc.update(
                "update advice_request set status = 'NOT_ASKED', requested_on = null, given_on = null where id = ?",
                left);

        atStart.run(null);
        atStart.run(null);

        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getStatus()).isEqualTo(AdviceStatus.GONE_ON_WITHOUT);
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).hasSize(1);
        assertThat(steps.dueOf(outstanding())).isEqualTo(RECEIVED.plusDays(28).atTime(23, 59));
        assertThat(offered("decide-whether-to-issue", "issueOptions")).containsExactly("ISSUE");
        steps.submit(outstanding());
        assertThat(offered("decide-whether-to-issue", "issueOptions")).containsExactly("ISSUE", "NO_PLAN");
    }

    // What ends with the case, and what late advice changes

    @Test
    void tasksAboutAdviceEndWhenTheCaseEndsWithoutAPlan() {
        agreeToAssess(new Object[0], new Object[] {"lookedAfter", true});
        List<String> six = new ArrayList<>(FIVE);
        six.add("VIRTUAL_SCHOOL");
        steps.submit(instance, "choose-advisers", "advisersToAsk", six);
        steps.tasksOfCase(reference, "give-advice").stream()
                .filter(task -> !task.getId()
                        .equals(steps.adviceOf(reference, AdviceKind.VIRTUAL_SCHOOL)
                                .getId()))
                .forEach(task -> steps.submit(task));
        steps.letTimePass(reference, ADVICE_DUE.plusDays(1));
        steps.proceedWithout(steps.task(instance, "decide-about-late-advice"));
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).hasSize(1);

        steps.submit(instance, "decide-whether-to-issue", "issueDecision", "NO_PLAN");
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).hasSize(1);
        steps.submit(instance, "send-no-plan-notice");

        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).isEmpty();
        assertThat(ledger.of(reference))
                .filteredOn(deadline -> deadline.getRuleCode().equals(AdviceService.OUTSTANDING))
                .allMatch(deadline -> deadline.getStatus() == Deadline.Status.LAPSED);
    }

    private void outstandingWithServedDraft() {
        steps.proceedWithout(lateAdviceOf(AdviceKind.PSYCHOLOGICAL));
        assertThat(effects()).as("no draft and no plan are there yet").containsExactly("NO_CHANGE");
        steps.draftAndServe(instance);
    }

    private void consultNobody() {
        steps.submit(instance, "choose-settings-to-consult", "noConsultation", true, "noConsultationReason", "None");
    }

    private Task outstanding() {
        return steps.tasksOfCase(reference, "receive-outstanding-advice").get(0);
    }

    private List<String> effects() {
        return codes(forms.getTaskFormVariables(outstanding().getId()).get("effectOptions"));
    }

    @Test
    void lateAdviceTakesTheDraftBackToBeServedAgainWithItsOwnFifteenDays() {
        outstandingWithServedDraft();
        assertThat(effects()).containsExactly("NO_CHANGE", "CHANGE_DRAFT");
        Deadline before =
                ledger.find(reference, AssessmentRules.REPRESENTATIONS).orElseThrow();

        steps.submit(outstanding(), "effect", "CHANGE_DRAFT");

        assertThat(instance).isWaitingAt("draft-the-plan");
        assertThat(steps.tasksOfCase(reference, "record-representations")).isEmpty();
        assertThat(ledger.byId(before.getId()).getStatus()).isEqualTo(Deadline.Status.LAPSED);
        steps.submit(instance, "draft-the-plan", "changeSummary", "Section B has the psychologist's findings");
        LocalDate served = LocalDate.parse(steps.todayText());
        steps.submit(instance, "serve-the-draft");
        assertThat(steps.dueOf(steps.task(instance, "record-representations")))
                .isEqualTo(served.plusDays(14).atTime(23, 59));
    }

    @Test
    void aDraftThatMustChangeNamesNothingBeforeItWasServedAgain() {
        outstandingWithServedDraft();
        steps.submit(instance, "record-representations");
        steps.submit(outstanding(), "effect", "CHANGE_DRAFT");
        consultNobody();

        assertThatThrownBy(() -> steps.submit(
                        instance,
                        "decide-what-the-plan-names",
                        "named",
                        "TYPE_ONLY",
                        "settingType",
                        "Mainstream school",
                        "familyPreferenceRefused",
                        "NO"))
                .hasMessageContaining("must change first");

        steps.submit(instance, "decide-what-the-plan-names", "nextStep", "CHANGE_DRAFT");
        assertThat(instance).isWaitingAt("draft-the-plan").hasNotPassed("finalise-the-plan");
    }

    private void nameAType() {
        steps.submit(
                instance,
                "decide-what-the-plan-names",
                "named",
                "TYPE_ONLY",
                "settingType",
                "Mainstream school",
                "familyPreferenceRefused",
                "NO");
    }

    @Test
    void whatTheFamilySaidOfADraftThatWasTakenBackDoesNotShortenTheFifteenDaysOfTheNext() {
        outstandingWithServedDraft();
        steps.submit(instance, "record-representations");
        consultNobody();
        nameAType();
        steps.submit(outstanding(), "effect", "CHANGE_DRAFT");
        assertThat(instance).isWaitingAt("draft-the-plan");

        LocalDate served = LocalDate.parse(steps.todayText());
        steps.submit(instance, "draft-the-plan", "changeSummary", "Section B has the psychologist's findings");
        steps.submit(instance, "serve-the-draft");
        steps.submit(instance, "record-representations", "nothingMore", "-", "nothingMoreShownBy", "-");
        consultNobody();
        nameAType();
        assertThatThrownBy(() -> steps.submit(instance, "finalise-the-plan")).hasMessageContaining("fifteen days");
        assertThat(caseFile().isOpen()).isTrue();

        steps.letTimePass(reference, served.plusDays(15));
        steps.submit(instance, "finalise-the-plan");
        assertThat(caseFile().isOpen()).isFalse();
    }

    @Test
    void adviceAfterTheFinalPlanBringsItsReviewForward() {
        outstandingWithServedDraft();
        steps.submit(instance, "record-representations");
        consultNobody();
        nameAType();
        steps.submit(instance, "finalise-the-plan");
        assertThat(effects()).containsExactly("NO_CHANGE", "EARLY_REVIEW", "NEVER_CAME");
        LocalDate review = plans.latest(caseFile()).orElseThrow().getNextReviewOn();

        assertThatThrownBy(() -> steps.submit(
                        outstanding(),
                        "effect",
                        "EARLY_REVIEW",
                        "reviewBy",
                        review.plusDays(1).toString()))
                .hasMessageContaining("reviewBy");
        LocalDate early = LocalDate.parse(steps.todayText()).plusWeeks(6);
        steps.submit(outstanding(), "effect", "EARLY_REVIEW", "reviewBy", early.toString());

        assertThat(plans.latest(caseFile()).orElseThrow().getNextReviewOn()).isEqualTo(early);
        assertThat(steps.tasksOfCase(reference, "receive-outstanding-advice")).isEmpty();
    }

    @Test
    void adviceOfTheLawNeverFailsToComeBeforeThereIsAPlan() {
        outstandingWithServedDraft();

        assertThatThrownBy(() -> steps.submit(outstanding(), "effect", "NEVER_CAME"))
                .isInstanceOf(FormRejectedException.class)
                .hasMessageContaining("effect");
        assertThat(requestFor(AdviceKind.PSYCHOLOGICAL).getStatus()).isEqualTo(AdviceStatus.GONE_ON_WITHOUT);
    }
}
