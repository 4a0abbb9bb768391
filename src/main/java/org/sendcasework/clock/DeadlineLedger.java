package org.sendcasework.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.identity.CurrentUser;
import org.springframework.context.ApplicationEventPublisher;
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
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DeadlineLedger(
            DeadlineRepository deadlines,
            DeadlineChangeRepository changes,
            RuleBook rules,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.rules = rules;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a deadline of the case itself, under the version of the rule in force on the trigger date. */
    public Deadline open(String caseReference, String ruleCode, LocalDate triggerDate) {
        return open(caseReference, ruleCode, triggerDate, null);
    }

    /** Opens a deadline of one subject of the case. */
    public Deadline open(String caseReference, String ruleCode, LocalDate triggerDate, String subjectId) {
        Deadline opened = deadlines.save(new Deadline(
                caseReference,
                rules.rule(ruleCode, triggerDate),
                subjectId,
                triggerDate,
                clock.instant(),
                currentUser.username()));
        events.publishEvent(new DeadlineOpened(opened.getId(), caseReference, ruleCode, opened.getDueDate()));
        return opened;
    }

    /**
     * Closes a deadline of the case because the act was done on a day, which may be after the limit.
     *
     * @throws IllegalStateException if it is not open
     */
    public void meet(String caseReference, String ruleCode, LocalDate metOn) {
        meet(caseReference, ruleCode, null, metOn);
    }

    /** Closes a deadline of one subject because the act was done on a day. */
    public void meet(String caseReference, String ruleCode, String subjectId, LocalDate metOn) {
        Deadline deadline = required(caseReference, ruleCode, subjectId);
        deadline.close(Deadline.Status.MET, metOn, null, currentUser.username());
        events.publishEvent(new DeadlineMet(deadline.getId(), caseReference, ruleCode, metOn, deadline.isMetLate()));
    }

    /** Closes a deadline of the case because it no longer applies. */
    public void lapse(String caseReference, String ruleCode, LocalDate on, String reason) {
        lapse(caseReference, ruleCode, null, on, reason);
    }

    /** Closes a deadline of one subject because it no longer applies. */
    public void lapse(String caseReference, String ruleCode, String subjectId, LocalDate on, String reason) {
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
     * Derives every deadline of a trigger again from its corrected date. Closed ones are derived too, so that lateness
     * is judged by the true date. What moved is recorded with the reason.
     */
    public List<DeadlineChange> correctTrigger(
            String caseReference, Trigger trigger, LocalDate corrected, String reason) {
        List<Deadline> affected = of(caseReference).stream()
                .filter(deadline -> triggerOf(deadline) == trigger)
                .toList();
        return affected.stream()
                .map(deadline -> rederive(deadline, corrected, reason))
                .toList();
    }

    private Trigger triggerOf(Deadline deadline) {
        return rules.rule(deadline.getRuleCode(), deadline.getTriggerDate()).trigger();
    }

    private DeadlineChange rederive(Deadline deadline, LocalDate corrected, String reason) {
        StatutoryRule rule = rules.rule(deadline.getRuleCode(), corrected);
        DeadlineChange change = changes.save(
                new DeadlineChange(deadline, rule, corrected, reason, currentUser.username(), clock.instant()));
        deadline.derive(rule, corrected);
        events.publishEvent(new DeadlineMoved(
                deadline.getId(),
                deadline.getCaseReference(),
                deadline.getRuleCode(),
                change.getDueDateBefore(),
                change.getDueDateAfter()));
        return change;
    }

    /** What a correction would move, before and after, without doing it. */
    @Transactional(readOnly = true)
    public List<DeadlineChange> preview(String caseReference, Trigger trigger, LocalDate corrected) {
        return of(caseReference).stream()
                .filter(deadline -> triggerOf(deadline) == trigger)
                .map(deadline -> new DeadlineChange(
                        deadline,
                        rules.rule(deadline.getRuleCode(), corrected),
                        corrected,
                        "preview",
                        currentUser.username(),
                        clock.instant()))
                .toList();
    }

    /** The latest deadline of this kind of the case itself. */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(String caseReference, String ruleCode) {
        return deadlines.findFirstByCaseReferenceAndRuleCodeAndSubjectIdIsNullOrderByOpenedAtDescStatusDesc(
                caseReference, ruleCode);
    }

    /** The latest deadline of this kind of one subject; a null subject means the case itself. */
    @Transactional(readOnly = true)
    public Optional<Deadline> find(String caseReference, String ruleCode, String subjectId) {
        return subjectId == null
                ? find(caseReference, ruleCode)
                : deadlines.findFirstByCaseReferenceAndRuleCodeAndSubjectIdOrderByOpenedAtDescStatusDesc(
                        caseReference, ruleCode, subjectId);
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

    /** The rules with an open deadline, by case. */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> openRulesByCase() {
        return deadlines.openRules().stream()
                .collect(Collectors.groupingBy(
                        DeadlineRepository.OpenRule::getCaseReference,
                        Collectors.mapping(DeadlineRepository.OpenRule::getRuleCode, Collectors.toSet())));
    }

    private Deadline required(String caseReference, String ruleCode, String subjectId) {
        return find(caseReference, ruleCode, subjectId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseReference + " has no deadline " + ruleCode));
    }
}
