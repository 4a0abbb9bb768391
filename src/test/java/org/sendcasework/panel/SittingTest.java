package org.sendcasework.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.engine.internal.FormRejectedException;
import org.sendcasework.engine.internal.TaskConflictException;
import org.sendcasework.identity.Groups;
import org.sendcasework.panel.internal.PanelDecision;
import org.sendcasework.panel.internal.PanelMember;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.PanelSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** What makes a sitting stand up to inspection: its constitution, its quorum, and a record that nothing later changes. */
@CaseworkTest
class SittingTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 8);
    private static final String ASSESS = "decide-whether-to-assess";

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private PanelSteps panelSteps;

    @Autowired
    private Panels panels;

    @Autowired
    private Sittings sittings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Interests interests;

    @Autowired
    private MemberViews views;

    @Autowired
    private PanelQuestions questions;

    @Autowired
    private PanelDecisions decisions;

    @Autowired
    private Decisions records;

    @Autowired
    private CaseRecords caseRecords;

    @Autowired
    private CaseFiles caseFiles;

    private Panel panel;
    private Sitting sitting;
    private final List<ProcessInstance> instances = new ArrayList<>();

    @BeforeEach
    void aSittingWithThreeCases() {
        steps.today(RECEIVED);
        panel = panelSteps.panel(RECEIVED);
        sitting = panelSteps.sitting(panel, DAY);
        for (int number = 0; number < 3; number++) {
            ProcessInstance instance = steps.request(RECEIVED, "childFamilyName", "Sittingworth" + number);
            steps.consider(instance);
            steps.submit(instance, "prepare-the-papers");
            instances.add(instance);
        }
    }

    @AfterEach
    void retireThePanel() {
        panelSteps.retire(panel);
    }

    private PanelQuestion question(int number) {
        return questions.of(instances.get(number).getBusinessKey()).get(0);
    }

    private AgendaItem item(int number) {
        return agenda.of(sitting.getId()).stream()
                .filter(found -> found.getQuestion()
                        .getCaseReference()
                        .equals(instances.get(number).getBusinessKey()))
                .findFirst()
                .orElseThrow();
    }

    private void decide(int number, Object... fields) {
        Object[] all = new Object[fields.length + 2];
        all[0] = "panelStep";
        all[1] = "DECIDE";
        System.arraycopy(fields, 0, all, 2, fields.length);
        panelSteps.asChair(() -> steps.submit(instances.get(number), ASSESS, all));
    }

    @Test
    void nobodyIsPresentBeforeTheDayOfTheSitting() {
        steps.today(DAY.minusDays(1));

        assertThatThrownBy(() -> panelSteps.mark(sitting, PanelSteps.CHAIR, Attendance.State.PRESENT))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("people")
                .hasMessageContaining("before the day of the sitting");
        panelSteps.mark(sitting, PanelSteps.HEALTH, Attendance.State.APOLOGIES);
        assertThat(sittings.expected(sittings.byId(sitting.getId())))
                .extracting(Attendance::getState)
                .doesNotContain(Attendance.State.PRESENT);

        steps.today(DAY);
        panelSteps.mark(sitting, PanelSteps.CHAIR, Attendance.State.PRESENT);
        assertThat(sittings.expected(sittings.byId(sitting.getId())))
                .extracting(Attendance::getState)
                .contains(Attendance.State.PRESENT);
    }

    @Test
    void withoutEveryRequiredProfessionThereIsNoQuorumUntilASubstituteComes() {
        steps.today(DAY);
        for (String member :
                List.of(PanelSteps.CHAIR, PanelSteps.DEPUTY, PanelSteps.PSYCHOLOGIST, PanelSteps.SOCIAL_WORKER)) {
            panelSteps.mark(sitting, member, Attendance.State.PRESENT);
        }
        panelSteps.mark(sitting, PanelSteps.HEALTH, Attendance.State.APOLOGIES);

        assertThatThrownBy(() -> panelSteps.openAgain(sitting))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("missing: health");
        assertThat(sittings.byId(sitting.getId()).isPlanned()).isTrue();

        assertThatThrownBy(() -> sittings.substitute(sitting.getId(), PanelSteps.HEALTH, "ghost"))
                .as("a name without an account counts for no quorum")
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("substituteUserId");
        panelSteps.account("hester", "Hester Nurse", Groups.HEALTH);
        sittings.substitute(sitting.getId(), PanelSteps.HEALTH, "hester");
        panelSteps.openAgain(sitting);
        assertThat(sittings.quorum(sittings.byId(sitting.getId())).isMet()).isTrue();
        assertThat(sittings.expected(sittings.byId(sitting.getId())))
                .filteredOn(who -> who.getSubstituteFor() != null)
                .singleElement()
                .satisfies(who -> {
                    assertThat(who.getProfession()).isEqualTo(Profession.HEALTH);
                    assertThat(who.getName()).isEqualTo("Hester Nurse");
                });
    }

    @Test
    void aSittingIsOpenedOnItsDayOnWorkingDaysAndOnce() {
        assertThatThrownBy(() -> panelSteps.openAgain(sitting))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("8 October 2026");
        assertThatThrownBy(() -> sittings.plan(panel.getId(), LocalDate.of(2026, 12, 25), LocalTime.of(9, 30)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("working day");
        assertThatThrownBy(() -> sittings.plan(panel.getId(), DAY, LocalTime.of(9, 30)))
                .hasMessageContaining("already");
        assertThat(sitting.getPapersDue()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(sitting.getLettersBy()).isEqualTo(LocalDate.of(2026, 10, 13));
    }

    @Test
    void aQuorumLostHalfWayLetsDecidedItemsStandAndRefusesTheRest() {
        panelSteps.open(sitting);
        decide(0);
        sittings.leave(sitting.getId(), PanelSteps.HEALTH);

        assertThatThrownBy(() -> decide(1))
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("no quorum for this item")
                .hasMessageContaining("missing: health");
        assertThat(question(1).isOpen()).isTrue();
        assertThat(caseRecords.decisions(caseFiles.byReference(instances.get(1).getBusinessKey())))
                .isEmpty();
        assertThat(question(0).getState()).isEqualTo(PanelQuestion.State.DECIDED);
        assertThat(decisions.proofsOf(question(0).getId()).get(0).getMembers())
                .extracting(PanelDecision.TookPart::getProfession)
                .contains(Profession.HEALTH);

        panelSteps.close(sitting);
        assertThat(item(0).getState()).isEqualTo(AgendaItem.State.DECIDED);
        assertThat(item(1).getState()).isEqualTo(AgendaItem.State.LOST);
        panelSteps.asManager(() -> steps.submit(instances.get(1), ASSESS));
        assertThat(question(1).getState()).isEqualTo(PanelQuestion.State.DECIDED);
    }

    @Test
    void aMemberWithAnInterestNeitherDecidesNorCountsForTheQuorumOfTheItem() {
        panelSteps.open(sitting);
        interests.declare(question(0).getId(), PanelSteps.CHAIR, "Cleo Chair", "Taught the child");
        assertThatThrownBy(() -> decide(0)).hasMessageContaining("You have an interest");
        assertThatThrownBy(() -> steps.as(
                        PanelSteps.DEPUTY,
                        List.of(Groups.PANEL),
                        () -> steps.submit(instances.get(0), ASSESS, "panelStep", "DECIDE")))
                .as("no one of education is left for this item")
                .hasMessageContaining("missing: education");

        interests.declare(question(1).getId(), PanelSteps.DEPUTY, "Dara Deputy", "Governor of the school");
        decide(1);
        assertThat(decisions.proofsOf(question(1).getId()).get(0).getMembers())
                .extracting(PanelDecision.TookPart::getUserId)
                .doesNotContain(PanelSteps.DEPUTY)
                .contains(PanelSteps.CHAIR);
    }

    @Test
    void dissentIsKeptAndTwoWhoSaveTheSameAreToldHowToGoOn() {
        panelSteps.open(sitting);
        steps.as(
                PanelSteps.HEALTH,
                List.of(Groups.HEALTH),
                () -> views.say(item(0).getId(), "I would wait for the report.", true, null));
        Integer seen = item(0).getVersion();
        agenda.discuss(item(0).getId(), "The reports were weighed.", seen);

        assertThatThrownBy(() -> agenda.discuss(item(0).getId(), "Something else.", seen))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Check what changed");
        assertThat(item(0).getDiscussion()).isEqualTo("The reports were weighed.");
        assertThatThrownBy(() -> steps.as(
                        PanelSteps.HEALTH,
                        List.of(Groups.HEALTH),
                        () -> views.say(item(0).getId(), "I changed my mind.", false, null)))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> steps.as(
                        "stranger", List.of(Groups.PANEL), () -> views.say(item(0).getId(), "Me too", false, null)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(views.of(item(0).getId())).singleElement().satisfies(view -> {
            assertThat(view.isDissents()).isTrue();
            assertThat(view.getProfession()).isEqualTo(Profession.HEALTH);
        });
    }

    @Test
    void theSameItemIsDecidedOnce() {
        panelSteps.open(sitting);
        var task = steps.task(instances.get(0), ASSESS);
        decide(0);

        assertThatThrownBy(() -> panelSteps.asChair(() -> steps.submit(task, "panelStep", "DECIDE")))
                .isInstanceOf(TaskConflictException.class)
                .hasMessageContaining("already completed");
        assertThatThrownBy(() ->
                        panelSteps.asChair(() -> decisions.decide(question(0).getId(), null, () -> {
                            throw new AssertionError("nothing is recorded");
                        })))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("A manager can correct its record");
    }

    @Test
    void theRecordShowsConstitutionQuorumAndReasonsAfterEverythingChanged() {
        panelSteps.open(sitting);
        decide(0);
        panelSteps.close(sitting);
        PanelMember health = panels.members(panel.getId()).stream()
                .filter(member -> member.getUserId().equals(PanelSteps.HEALTH))
                .findFirst()
                .orElseThrow();
        panels.endMember(health.getId(), DAY.plusDays(1), "Moved to another post", health.getVersion());
        panelSteps.account("someone-else", "Some One", Groups.MANAGERS);
        panels.addTerms(
                panel.getId(),
                new NewTerms(
                        DAY.plusDays(1),
                        EnumSet.of(Profession.EDUCATION),
                        1,
                        "someone-else",
                        List.of(),
                        2,
                        2,
                        List.of(NewTerms.Line.panel(Decision.Kind.WHETHER_TO_ASSESS))));
        steps.today(DAY.plusYears(3));

        Sitting held = sittings.byId(sitting.getId());
        assertThat(sittings.termsOf(held).getNumber()).isEqualTo(1);
        assertThat(sittings.termsOf(held).getRequired()).hasSize(4);
        assertThat(sittings.expected(held))
                .extracting(Attendance::getName, Attendance::getState)
                .contains(tuple("Hal Health", Attendance.State.PRESENT))
                .hasSize(5);
        assertThat(decisions.proofsOf(question(0).getId()).get(0).getMembers()).hasSize(5);
        assertThat(records.byId(question(0).getDecisionId()).getAuthority())
                .endsWith("version 1 of its terms of reference");
        assertThat(panels.termsOn(panel.getId(), DAY.plusYears(3)).orElseThrow().getNumber())
                .isEqualTo(2);
        assertThatThrownBy(() -> panelSteps.mark(sitting, PanelSteps.HEALTH, Attendance.State.ABSENT))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("can no longer be changed");
    }

    @Test
    void aDecisionIsReopenedOnlyByARecordedCorrectionWhichKeepsWhatWasSent() {
        panelSteps.open(sitting);
        decide(0);
        String reference = instances.get(0).getBusinessKey();
        Decision sent = records.byId(question(0).getDecisionId());
        String letter = letterOf(reference);
        DecisionCorrection words = words("Reasons that a family can follow, at length.", "A wrong name");

        assertThatThrownBy(() -> panelSteps.asChair(() -> records.correct(sent.getId(), sent.getVersion(), words)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a manager");
        assertThatThrownBy(() -> panelSteps.asManager(
                        () -> records.correct(sent.getId(), sent.getVersion(), words("Other reasons", " "))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("why");
        panelSteps.asManager(() -> records.correct(sent.getId(), sent.getVersion(), words));

        Decision corrected = records.latestVersion(records.byId(sent.getId()));
        assertThat(corrected.getReasons()).isEqualTo(words.reasons());
        assertThat(corrected.getCorrectionReason()).isEqualTo("A wrong name");
        assertThat(corrected.getCorrectedBy()).isEqualTo("manager");
        assertThat(corrected.getDecidedBy()).isEqualTo(PanelSteps.CHAIR);
        assertThat(corrected.getOutcome()).isEqualTo(sent.getOutcome());
        assertThat(records.earlierVersions(corrected))
                .singleElement()
                .satisfies(before -> assertThat(before.getReasons()).isEqualTo(sent.getReasons()));
        assertThat(records.testOf(corrected)).hasSize(2);
        assertThat(letterOf(reference)).isEqualTo(letter);
        assertThatThrownBy(() -> panelSteps.asManager(() -> records.correct(sent.getId(), sent.getVersion(), words)))
                .as("a version is corrected once")
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("latest version");
    }

    /** Other words for a decision to assess, whose test stays as it was. */
    private static DecisionCorrection words(String reasons, String why) {
        return new DecisionCorrection(
                reasons, null, List.of("HAS_OR_MAY_HAVE_SEN", "MAY_NEED_PLAN"), null, List.of(), null, why);
    }

    private String letterOf(String reference) {
        return caseRecords.notices(caseFiles.byReference(reference)).stream()
                .filter(notice -> notice.getKind() == NoticeKind.WILL_ASSESS)
                .map(Notice::getBody)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void termsAreOnlyAddedAndMustMakeSense() {
        List<NewTerms.Line> lines = List.of(NewTerms.Line.panel(Decision.Kind.WHETHER_TO_ASSESS));
        assertThatThrownBy(() -> panels.addTerms(panel.getId(), panelSteps.terms(RECEIVED.minusDays(1), 4, lines)))
                .hasMessageContaining("effectiveFrom");
        assertThatThrownBy(() -> panels.addTerms(panel.getId(), panelSteps.terms(DAY, 3, lines)))
                .hasMessageContaining("quorum");
        assertThatThrownBy(() -> panels.addTerms(panel.getId(), panelSteps.terms(DAY, 4, List.of())))
                .hasMessageContaining("delegation");
        assertThat(panels.terms(panel.getId())).hasSize(1);
    }

    @Test
    void aWrongChairIsPutRightOnTheSameDayAsLongAsNoSittingWasHeldUnderIt() {
        List<NewTerms.Line> lines = List.of(NewTerms.Line.panel(Decision.Kind.WHETHER_TO_ASSESS));
        steps.today(DAY);
        panels.addTerms(panel.getId(), panelSteps.terms(DAY, 4, lines));
        panels.addTerms(panel.getId(), panelSteps.terms(DAY, 5, lines));
        assertThat(panels.termsOn(panel.getId(), DAY).orElseThrow().getNumber()).isEqualTo(3);
        assertThat(panels.termsOn(DAY).get(panel.getId()).getNumber()).isEqualTo(3);
        panelSteps.open(sitting);

        assertThatThrownBy(() -> panels.addTerms(panel.getId(), panelSteps.terms(DAY, 4, lines)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("a sitting was held under it");
        assertThat(panels.terms(panel.getId())).hasSize(3);
    }

    @Test
    void chairDeputiesMembersAndNamedOfficersAreAccounts() {
        NewTerms good = panelSteps.terms(DAY, 4, List.of(NewTerms.Line.panel(Decision.Kind.WHETHER_TO_ASSESS)));
        assertThatThrownBy(
                        () -> panels.addTerms(panel.getId(), chairedBy(good, "nobody", List.of(), good.delegation())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("chair");
        assertThatThrownBy(() -> panels.addTerms(
                        panel.getId(), chairedBy(good, PanelSteps.HEALTH, List.of(), good.delegation())))
                .as("an account that cannot sign")
                .hasMessageContaining("chair");
        assertThatThrownBy(() -> panels.addTerms(
                        panel.getId(), chairedBy(good, PanelSteps.CHAIR, List.of("ghost"), good.delegation())))
                .hasMessageContaining("deputies");
        List<NewTerms.Line> named = new ArrayList<>(good.delegation());
        named.add(new NewTerms.Line(Decision.Kind.RATIFY, Delegation.HolderKind.OFFICER, "ghost", null));
        assertThatThrownBy(() -> panels.addTerms(panel.getId(), chairedBy(good, PanelSteps.CHAIR, List.of(), named)))
                .hasMessageContaining("ghost, which is no account");
        assertThatThrownBy(() -> panels.addMember(panel.getId(), "ghost", Profession.HEALTH, DAY))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("userId");

        assertThat(panels.terms(panel.getId())).hasSize(1);
        assertThat(panels.members(panel.getId())).hasSize(5);
    }

    private static NewTerms chairedBy(NewTerms terms, String chair, List<String> deputies, List<NewTerms.Line> lines) {
        return new NewTerms(
                terms.effectiveFrom(),
                terms.required(),
                terms.quorum(),
                chair,
                deputies,
                terms.cutOffWorkingDays(),
                terms.letterWorkingDays(),
                lines);
    }

    @Test
    void aFormOfAnInterestedPersonStaysClosed() {
        panelSteps.open(sitting);
        interests.declare(question(0).getId(), "manager", "Max Manager", "Related to the family");

        assertThatThrownBy(
                        () -> panelSteps.asManager(() -> steps.submit(instances.get(0), ASSESS, "panelStep", "DECIDE")))
                .isNotInstanceOf(FormRejectedException.class)
                .hasMessageContaining("You have an interest");
        steps.as("manager", List.of(Groups.MANAGERS), () -> assertThat(caseFiles.search("sittingworth0", true, 0))
                .noneMatch(found -> found.getReference().equals(instances.get(0).getBusinessKey())));
        assertThat(caseFiles.search(instances.get(0).getBusinessKey(), true, 0)).hasSize(1);
    }
}
