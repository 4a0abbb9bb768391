package org.sendcasework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.clock.internal.DeadlineChangeRepository;
import org.sendcasework.clock.internal.DeadlineOpened;
import org.sendcasework.clock.internal.DeadlineRepository;
import org.sendcasework.identity.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens, closes and re-derives deadlines. It is the only source of statutory deadlines: tasks and timers read them
 * here. A deadline belongs to a case and, where the case has several of a kind, to a subject such as one request for
 * advice.
 */
@Service
@Transactional
public class DeadlineLedger {

    /** Stands for the case itself where deadlines are kept by subject. */
    public static final String CASE_ITSELF = "";

    private final DeadlineRepository deadlines;
    private final DeadlineChangeRepository changes;
    private final RuleBook rules;
    private final DueDates dueDates;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeadlineLedger(
            DeadlineRepository deadlines,
            DeadlineChangeRepository changes,
            RuleBook rules,
            DueDates dueDates,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.rules = rules;
        this.dueDates = dueDates;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a deadline of the case itself, under the version of the rule in force on the trigger date. */
    public Deadline open(String caseReference, RuleCode ruleCode, LocalDate triggerDate) {
        return open(caseReference, ruleCode, triggerDate, null);
    }

    /** Opens a deadline of one subject of the case. */
    public Deadline open(String caseReference, RuleCode ruleCode, LocalDate triggerDate, String subjectId) {
        return open(caseReference, ruleCode, triggerDate, subjectId, Set.of(), null);
    }

    /**
     * Opens a deadline that an order sets. It supersedes deadlines of the request: from now on a search for one of
     * those finds this one. The request's own deadlines stay as they ended.
     */
    public Deadline openInPlaceOf(
            Set<RuleCode> standsFor, String caseReference, RuleCode ruleCode, LocalDate triggerDate) {
        return open(caseReference, ruleCode, triggerDate, null, standsFor, null);
    }

    /**
     * The same for one day that was set for several steps: it is kept by the last of them, and the steps on the way
     * leave it open.
     *
     * @param lastStep the limit of the request whose act keeps it
     */
    public Deadline openInPlaceOf(
            Set<RuleCode> standsFor,
            RuleCode lastStep,
            String caseReference,
            RuleCode ruleCode,
            LocalDate triggerDate) {
        return open(caseReference, ruleCode, triggerDate, null, standsFor, lastStep);
    }

    /**
     * The same for one subject of the case: who asks for one of those limits of this subject finds this one. The models
     * ask for the reply to a request by one rule, whoever was asked.
     */
    public Deadline openInPlaceOf(
            Set<RuleCode> standsFor, String caseReference, RuleCode ruleCode, LocalDate triggerDate, String subjectId) {
        return open(caseReference, ruleCode, triggerDate, subjectId, standsFor, null);
    }

    private Deadline open(
            String caseReference,
            RuleCode ruleCode,
            LocalDate triggerDate,
            String subjectId,
            Set<RuleCode> standsFor,
            RuleCode lastStep) {
        StatutoryRule rule = rules.rule(ruleCode, triggerDate);
        Deadline opened = new Deadline(
                caseReference,
                rule,
                subjectId,
                triggerDate,
                dueDates.of(rule, triggerDate),
                clock.instant(),
                currentUser.username());
        opened.standFor(standsFor);
        opened.closeOnlyBy(lastStep);
        deadlines.save(opened);
        events.publishEvent(new DeadlineOpened(opened.getId(), caseReference, ruleCode, opened.getDueDate()));
        return opened;
    }

    /**
     * Records a deadline whose act was done before the case was imported, so that imported cases count like the others.
     * No event is published, because it happened in the past.
     */
    public void keepMet(String caseReference, RuleCode ruleCode, LocalDate triggerDate, LocalDate metOn) {
        StatutoryRule rule = rules.rule(ruleCode, triggerDate);
        Deadline kept = new Deadline(
                caseReference,
                rule,
                null,
                triggerDate,
                dueDates.of(rule, triggerDate),
                clock.instant(),
                currentUser.username());
        kept.close(Deadline.Status.MET, metOn, null, currentUser.username());
        deadlines.save(kept);
    }

    /**
     * Closes a deadline of the case because the act was done on a day, which may be after the deadline.
     *
     * @throws IllegalStateException if it is not open
     */
    public void meet(String caseReference, RuleCode ruleCode, LocalDate metOn) {
        meet(caseReference, ruleCode, null, metOn);
    }

    /** Closes a deadline of one subject because the act was done on a day. */
    public void meet(String caseReference, RuleCode ruleCode, String subjectId, LocalDate metOn) {
        Deadline deadline = required(caseReference, ruleCode, subjectId);
        if (!deadline.isClosedBy(ruleCode)) {
            return;
        }
        deadline.close(Deadline.Status.MET, metOn, null, currentUser.username());
        events.publishEvent(
                new DeadlineMet(deadline.getId(), caseReference, deadline.getRuleCode(), metOn, deadline.isMetLate()));
    }

    /** Closes a deadline of the case because it no longer applies. */
    public void lapse(String caseReference, RuleCode ruleCode, LocalDate on, String reason) {
        lapse(caseReference, ruleCode, null, on, reason);
    }

    /** Closes a deadline of one subject because it no longer applies. */
    public void lapse(String caseReference, RuleCode ruleCode, String subjectId, LocalDate on, String reason) {
        Deadline deadline = required(caseReference, ruleCode, subjectId);
        if (deadline.isClosedBy(ruleCode)) {
            lapse(deadline, on, reason);
        }
    }

    private void lapse(Deadline deadline, LocalDate on, String reason) {
        deadline.close(Deadline.Status.LAPSED, on, reason, currentUser.username());
        events.publishEvent(
                new DeadlineLapsed(deadline.getId(), deadline.getCaseReference(), deadline.getRuleCode(), on, reason));
    }

    /** Closes a deadline of one subject that ended in another way than by its act. One that was missed stays missed. */
    public void end(String caseReference, RuleCode ruleCode, String subjectId, LocalDate on, String reason) {
        Deadline deadline = required(caseReference, ruleCode, subjectId);
        deadline.end(on, reason, currentUser.username());
        events.publishEvent(new DeadlineLapsed(deadline.getId(), caseReference, deadline.getRuleCode(), on, reason));
    }

    /** Closes every open deadline of a case that ended before it was decided. What was missed by then stays missed. */
    public void endAll(String caseReference, LocalDate on, String reason) {
        of(caseReference).stream().filter(Deadline::isOpen).forEach(deadline -> {
            deadline.end(on, reason, currentUser.username());
            events.publishEvent(
                    new DeadlineLapsed(deadline.getId(), caseReference, deadline.getRuleCode(), on, reason));
        });
    }

    /**
     * Lets a limit of the case stand again that fell away by a decision which was changed: by the day it always had,
     * which may be over.
     *
     * @return the limit; empty if the case has none, or its act was done
     */
    public Optional<Deadline> letStandAgain(String caseReference, RuleCode ruleCode) {
        return find(caseReference, ruleCode)
                .filter(deadline -> deadline.getStatus() != Deadline.Status.MET)
                .map(deadline -> {
                    deadline.reopen();
                    return deadline;
                });
    }

    /** Opens a deadline again that was closed in error, by the day it had. One that is open stays so. */
    public void reopen(UUID id) {
        byId(id).reopen();
    }

    /** Closes every open deadline of a case that has ended. */
    public void lapseAll(String caseReference, LocalDate on, String reason) {
        of(caseReference).stream().filter(Deadline::isOpen).forEach(deadline -> lapse(deadline, on, reason));
    }

    /**
     * Derives every deadline that was counted from one event again from its corrected day. Closed ones are derived too,
     * so that lateness is judged by the true date. What moved is recorded with the reason. A deadline keeps the version
     * of its rule, unless the corrected day lies outside the days that version was the law for.
     *
     * @param before the day it was counted from; deadlines of the same kind that were counted from another day, such as
     *     those of an earlier draft, stay
     * @return what moved; nothing when it is called again
     */
    public List<DeadlineChange> correctTrigger(
            String caseReference, Trigger trigger, LocalDate before, LocalDate corrected, String reason) {
        return correctTrigger(caseReference, null, trigger, before, corrected, reason);
    }

    /** The same for the deadlines of one subject; a null subject means every deadline of the case. */
    public List<DeadlineChange> correctTrigger(
            String caseReference,
            String subjectId,
            Trigger trigger,
            LocalDate before,
            LocalDate corrected,
            String reason) {
        return of(caseReference).stream()
                .filter(deadline -> subjectId == null || subjectId.equals(deadline.getSubjectId()))
                .map(deadline -> correct(deadline, trigger, before, corrected, reason))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DeadlineChange> correct(
            Deadline deadline, Trigger trigger, LocalDate before, LocalDate corrected, String reason) {
        StatutoryRule rule = ruleOf(deadline);
        LocalDate second = deadline.getSecondTriggerDate();
        if (rule.trigger() == trigger && deadline.getTriggerDate().equals(before)) {
            return derive(deadline, corrected, second, reason);
        }
        boolean secondIsWrong = second != null && rule.second().trigger() == trigger && second.equals(before);
        return secondIsWrong ? derive(deadline, deadline.getTriggerDate(), corrected, reason) : Optional.empty();
    }

    /**
     * The second event of a deadline with two happened, such as the mediation certificate for the time to appeal: the
     * deadline is derived again from both days. A closed one is derived too, so that its explanation is true.
     *
     * @param on the day of the second event; it takes the place of one recorded before
     * @return the change; empty when it was recorded already
     * @throws IllegalArgumentException if the deadline has no second event
     * @throws IllegalStateException if the case has no such deadline
     */
    public Optional<DeadlineChange> secondEvent(
            String caseReference, RuleCode ruleCode, String subjectId, LocalDate on, String reason) {
        Deadline deadline = required(caseReference, ruleCode, subjectId);
        return derive(deadline, deadline.getTriggerDate(), on, reason);
    }

    /**
     * Derives every open deadline again whose rule asks for working days, after the bank holidays changed.
     *
     * @return what moved; nothing when it is called again
     */
    public List<DeadlineChange> deriveAgain(String reason) {
        List<RuleCode> asking = rules.all().stream()
                .filter(StatutoryRule::asksForWorkingDays)
                .map(StatutoryRule::code)
                .distinct()
                .toList();
        return deadlines.findByStatusAndRuleCodeIn(Deadline.Status.OPEN, asking).stream()
                .map(deadline -> derive(deadline, deadline.getTriggerDate(), deadline.getSecondTriggerDate(), reason))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DeadlineChange> derive(Deadline deadline, LocalDate trigger, LocalDate second, String reason) {
        StatutoryRule opened = ruleOf(deadline);
        StatutoryRule rule = opened.appliesTo(trigger) ? opened : rules.rule(opened.code(), trigger);
        DueDate due = dueDates.of(rule, trigger, second);
        if (deadline.standsAt(rule, trigger, second, due)) {
            return Optional.empty();
        }
        DeadlineChange change = changes.save(new DeadlineChange(
                deadline, trigger, second, due.legalDue(), reason, currentUser.username(), clock.instant()));
        deadline.derive(rule, trigger, second, due);
        events.publishEvent(new DeadlineMoved(
                deadline.getId(),
                deadline.getCaseReference(),
                deadline.getRuleCode(),
                change.getDueDateBefore(),
                change.getDueDateAfter()));
        return Optional.of(change);
    }

    /** Corrects the day on which a deadline of the case was met, for those met on the day that was wrong. */
    public void correctMetOn(String caseReference, RuleCode ruleCode, LocalDate before, LocalDate corrected) {
        correctMetOn(caseReference, ruleCode, null, before, corrected);
    }

    /**
     * The same for a deadline of one subject; a null subject means the case itself. One that stands for the limit is met
     * by the same act.
     */
    public void correctMetOn(
            String caseReference, RuleCode ruleCode, String subjectId, LocalDate before, LocalDate corrected) {
        of(caseReference).stream()
                .filter(deadline -> deadline.answersFor(ruleCode)
                        && Objects.equals(deadline.getSubjectId(), subjectId)
                        && deadline.getStatus() == Deadline.Status.MET
                        && deadline.getClosedOn().equals(before))
                .forEach(deadline -> {
                    deadline.correctMetOn(corrected);
                    events.publishEvent(new DeadlineMoved(
                            deadline.getId(),
                            caseReference,
                            deadline.getRuleCode(),
                            deadline.getDueDate(),
                            deadline.getDueDate()));
                });
    }

    /** The version of the rule that a deadline was opened under. */
    @Transactional(readOnly = true)
    public StatutoryRule ruleOf(Deadline deadline) {
        return rules.version(deadline.getRuleCode(), deadline.getRuleEffectiveFrom());
    }

    /** The name of the deadline that a correction moved. */
    @Transactional(readOnly = true)
    public String nameOf(DeadlineChange change) {
        return deadlines
                .findById(change.getDeadlineId())
                .map(deadline -> ruleOf(deadline).name())
                .orElse(change.getRuleCode().text());
    }

    /**
     * The latest deadline of this kind of the case itself, or the one that supersedes it while an order is carried out.
     * Its own rule code shows which rule it is.
     */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(String caseReference, RuleCode ruleCode) {
        return deadlines.answering(caseReference, ruleCode, Limit.of(1)).stream()
                .findFirst();
    }

    /** What {@link #find(String, String)} finds for each of several cases, in one query; by case reference. */
    @Transactional(readOnly = true)
    public Map<String, Deadline> findEach(Collection<String> caseReferences, RuleCode ruleCode) {
        return caseReferences.isEmpty()
                ? Map.of()
                : deadlines.answeringIn(caseReferences, ruleCode).stream()
                        .collect(Collectors.toMap(
                                Deadline::getCaseReference, Function.identity(), (latest, earlier) -> latest));
    }

    /** Whether the latest deadline of this kind is there and open; a null subject means the case itself. */
    @Transactional(readOnly = true)
    public boolean isOpen(String caseReference, RuleCode ruleCode, String subjectId) {
        return find(caseReference, ruleCode, subjectId).filter(Deadline::isOpen).isPresent();
    }

    /**
     * The latest deadline of this kind of one subject, or the one that stands in its place; a null subject means the case
     * itself.
     */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(String caseReference, RuleCode ruleCode, String subjectId) {
        return subjectId == null
                ? find(caseReference, ruleCode)
                : deadlines.answeringFor(caseReference, ruleCode, subjectId, Limit.of(1)).stream()
                        .findFirst();
    }

    /**
     * The latest deadlines of this kind of several cases and of subjects of them, by case reference and subject; that of
     * a case itself stands under {@link #CASE_ITSELF}.
     */
    @Transactional(readOnly = true)
    public Map<String, Map<String, Deadline>> findEach(
            Collection<String> caseReferences, RuleCode ruleCode, Collection<String> subjectIds) {
        Map<String, Map<String, Deadline>> found = new HashMap<>();
        findEach(caseReferences, ruleCode)
                .forEach((reference, deadline) -> found.computeIfAbsent(reference, none -> new HashMap<>())
                        .put(CASE_ITSELF, deadline));
        if (!subjectIds.isEmpty()) {
            deadlines
                    .findByCaseReferenceInAndRuleCodeAndSubjectIdInOrderByOpenedAtDescStatusDesc(
                            caseReferences, ruleCode, subjectIds)
                    .forEach(deadline -> found.computeIfAbsent(deadline.getCaseReference(), none -> new HashMap<>())
                            .putIfAbsent(deadline.getSubjectId(), deadline));
        }
        return found;
    }

    @Transactional(readOnly = true)
    public Deadline byId(UUID id) {
        return deadlines.findById(id).orElseThrow();
    }

    /** All deadlines of a case, by due date. */
    @Transactional(readOnly = true)
    public List<Deadline> of(String caseReference) {
        return deadlines.findByCaseReferenceOrderByDueDateAscRuleCodeAsc(caseReference);
    }

    /** The open deadlines of a case and of the mediations and appeals that belong to it, by due date. */
    @Transactional(readOnly = true)
    public List<Deadline> openOfWholeCase(String rootCaseReference) {
        return deadlines.findByRootCaseReferenceAndStatusOrderByDueDate(rootCaseReference, Deadline.Status.OPEN);
    }

    /** Every correction of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<DeadlineChange> changesOf(String caseReference) {
        return changes.findByCaseReferenceOrderByChangedAt(caseReference);
    }

    /** Open deadlines whose last day lies before that day. */
    @Transactional(readOnly = true)
    public List<Deadline> openDueBefore(LocalDate day) {
        return deadlines.findByStatusAndDueDateBeforeOrderByDueDate(Deadline.Status.OPEN, day);
    }

    /** The open deadlines of several cases, by due date. */
    @Transactional(readOnly = true)
    public List<Deadline> openOf(Collection<String> caseReferences) {
        return caseReferences.isEmpty()
                ? List.of()
                : deadlines.findByStatusAndCaseReferenceInOrderByDueDateAscRuleCodeAsc(
                        Deadline.Status.OPEN, caseReferences);
    }

    /** The rules with an open deadline, by case. */
    @Transactional(readOnly = true)
    public Map<String, Set<RuleCode>> openRulesByCase() {
        return deadlines.openRules().stream()
                .collect(Collectors.groupingBy(
                        DeadlineRepository.OpenRule::getCaseReference,
                        Collectors.mapping(DeadlineRepository.OpenRule::getRuleCode, Collectors.toSet())));
    }

    private Deadline required(String caseReference, RuleCode ruleCode, String subjectId) {
        return find(caseReference, ruleCode, subjectId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseReference + " has no deadline " + ruleCode));
    }
}
