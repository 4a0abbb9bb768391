package org.sendcasework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 * Opens, closes and re-derives deadlines. It is the only source of dates of law: tasks and timers read them here. A
 * deadline belongs to a case and, where the case has several of a kind, to a subject such as one request for advice.
 */
@Service
@Transactional
public class DeadlineLedger {

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
        return open(caseReference, ruleCode, triggerDate, subjectId, Set.of());
    }

    /**
     * Opens a deadline of the case that an order gives, in the place of limits of the request: from now on whoever asks
     * for one of those finds this one. The request's own deadlines stay as they ended.
     */
    public Deadline openInPlaceOf(
            Set<RuleCode> standsFor, String caseReference, RuleCode ruleCode, LocalDate triggerDate) {
        return open(caseReference, ruleCode, triggerDate, null, standsFor);
    }

    /**
     * The same for one subject of the case: who asks for one of those limits of this subject finds this one. The models
     * ask for the reply to a request by one rule, whoever was asked.
     */
    public Deadline openInPlaceOf(
            Set<RuleCode> standsFor, String caseReference, RuleCode ruleCode, LocalDate triggerDate, String subjectId) {
        return open(caseReference, ruleCode, triggerDate, subjectId, standsFor);
    }

    private Deadline open(
            String caseReference, RuleCode ruleCode, LocalDate triggerDate, String subjectId, Set<RuleCode> standsFor) {
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
        deadlines.save(opened);
        events.publishEvent(new DeadlineOpened(opened.getId(), caseReference, ruleCode, opened.getDueDate()));
        return opened;
    }

    /**
     * Keeps a limit whose act was done before the work came here, so that what is brought over counts like the rest.
     * Nobody is told: it happened in the past.
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
     * Closes a deadline of the case because the act was done on a day, which may be after the limit.
     *
     * @throws IllegalStateException if it is not open
     */
    public void meet(String caseReference, RuleCode ruleCode, LocalDate metOn) {
        meet(caseReference, ruleCode, null, metOn);
    }

    /** Closes a deadline of one subject because the act was done on a day. */
    public void meet(String caseReference, RuleCode ruleCode, String subjectId, LocalDate metOn) {
        Deadline deadline = required(caseReference, ruleCode, subjectId);
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
        lapse(required(caseReference, ruleCode, subjectId), on, reason);
    }

    private void lapse(Deadline deadline, LocalDate on, String reason) {
        deadline.close(Deadline.Status.LAPSED, on, reason, currentUser.username());
        events.publishEvent(
                new DeadlineLapsed(deadline.getId(), deadline.getCaseReference(), deadline.getRuleCode(), on, reason));
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
        return of(caseReference).stream()
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
     * The second event of a limit with two happened, such as the mediation certificate for the time to appeal: the
     * limit is derived again from both days. A closed one is derived too, so that its explanation is true.
     *
     * @param on the day of the second event; it takes the place of one recorded before
     * @return the change; empty when it was recorded already
     * @throws IllegalArgumentException if the limit has no second event
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
        of(caseReference).stream()
                .filter(deadline -> deadline.getRuleCode().equals(ruleCode)
                        && deadline.getStatus() == Deadline.Status.MET
                        && deadline.getClosedOn().equals(before))
                .forEach(deadline -> {
                    deadline.correctMetOn(corrected);
                    events.publishEvent(new DeadlineMoved(
                            deadline.getId(), caseReference, ruleCode, deadline.getDueDate(), deadline.getDueDate()));
                });
    }

    /** The version of the rule that a deadline was opened under. */
    @Transactional(readOnly = true)
    public StatutoryRule ruleOf(Deadline deadline) {
        return rules.version(deadline.getRuleCode(), deadline.getRuleEffectiveFrom());
    }

    /** The name of the limit that a correction moved. */
    @Transactional(readOnly = true)
    public String nameOf(DeadlineChange change) {
        return deadlines
                .findById(change.getDeadlineId())
                .map(deadline -> ruleOf(deadline).name())
                .orElse(change.getRuleCode().text());
    }

    /**
     * The latest deadline of this kind of the case itself, or the one that stands in its place while an order is carried
     * out. Its own rule code tells which it is.
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
