package org.sendcasework.panel;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.DeadlineMoved;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.DeadlineTimers;
import org.sendcasework.identity.WorkForAllCases;
import org.sendcasework.panel.internal.AgendaItemRepository;
import org.sendcasework.panel.internal.PanelQuestionRepository;
import org.sendcasework.panel.internal.SittingRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which sitting takes which question. A sitting is in time when its papers can still be prepared and its letters are
 * sent by the statutory deadline; the date itself never moves for a sitting.
 */
@Service
@Transactional
public class Agenda {

    /** The local standard for the papers of a question, whose date is the cut-off of its sitting. */
    public static final RuleCode PAPERS = new RuleCode("PANEL-PAPERS");

    private static final String TIMELINE = "PANEL";
    private static final int LONGEST = 5000;

    private final CaseWork work;
    private final SittingRepository sittings;
    private final AgendaItemRepository items;
    private final PanelQuestionRepository questions;
    private final Panels panels;
    private final DeadlineLedger ledger;
    private final DeadlineTimers timers;
    private final RuntimeService runtime;

    Agenda(
            CaseWork work,
            SittingRepository sittings,
            AgendaItemRepository items,
            PanelQuestionRepository questions,
            Panels panels,
            DeadlineLedger ledger,
            DeadlineTimers timers,
            RuntimeService runtime) {
        this.work = work;
        this.sittings = sittings;
        this.items = items;
        this.questions = questions;
        this.panels = panels;
        this.ledger = ledger;
        this.timers = timers;
        this.runtime = runtime;
    }

    /** The last day in law for the answer to a question. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> legalDate(PanelQuestion question) {
        return ledger.find(question.getCaseReference(), question.getLegalRule(), question.getLegalSubject())
                .map(Deadline::getDueDate);
    }

    /**
     * The last days in law for the answers to several questions, by the id of the question; as many queries as there are
     * rules among them.
     */
    @Transactional(readOnly = true)
    public Map<UUID, LocalDate> legalDates(Collection<PanelQuestion> several) {
        Map<UUID, LocalDate> dates = new HashMap<>();
        several.stream()
                .collect(Collectors.groupingBy(PanelQuestion::getLegalRule))
                .forEach((rule, questions) -> dates.putAll(legalDates(rule, questions)));
        return dates;
    }

    private Map<UUID, LocalDate> legalDates(RuleCode rule, List<PanelQuestion> several) {
        Map<String, Map<String, Deadline>> found = ledger.findEach(
                several.stream().map(PanelQuestion::getCaseReference).toList(),
                rule,
                several.stream()
                        .map(PanelQuestion::getLegalSubject)
                        .filter(Objects::nonNull)
                        .toList());
        Map<UUID, LocalDate> dates = new HashMap<>();
        for (PanelQuestion question : several) {
            Deadline deadline =
                    found.getOrDefault(question.getCaseReference(), Map.of()).get(subjectOf(question));
            if (deadline != null) {
                dates.put(question.getId(), deadline.getDueDate());
            }
        }
        return dates;
    }

    private static String subjectOf(PanelQuestion question) {
        return question.getLegalSubject() == null ? DeadlineLedger.CASE_ITSELF : question.getLegalSubject();
    }

    /**
     * The planned sittings of the question's panel that are in time for the statutory deadline and whose cut-off for papers has not passed,
     * the earliest first.
     */
    @Transactional(readOnly = true)
    public List<Sitting> sittingsInTime(PanelQuestion question) {
        if (question.getPanelId() == null) {
            return List.of();
        }
        LocalDate today = work.today();
        Optional<LocalDate> legalDate = legalDate(question);
        return sittings
                .findByPanelIdAndStateAndHeldOnGreaterThanEqualOrderByHeldOnAscStartsAtAsc(
                        question.getPanelId(), Sitting.State.PLANNED, today)
                .stream()
                .filter(sitting -> !sitting.getPapersDue().isBefore(today))
                .filter(sitting -> legalDate.filter(due -> meets(sitting, due)).isPresent())
                .toList();
    }

    private static boolean meets(Sitting sitting, LocalDate legalDate) {
        return !sitting.getLettersBy().isAfter(legalDate);
    }

    /** Finds out who decides a question: a panel with a sitting in time, or an officer. */
    public PanelQuestion.Route findSitting(UUID questionId) {
        PanelQuestion question = question(questionId);
        Optional<Panel> panel =
                panels.deciding(question.getKind(), question.getPanelKind(), question.getAskedValue(), work.today());
        if (panel.isEmpty()) {
            question.goTo(PanelQuestion.Route.NO_PANEL, null);
        } else {
            question.goTo(PanelQuestion.Route.PANEL, panel.get().getId());
            if (sittingsInTime(question).isEmpty()) {
                question.goTo(PanelQuestion.Route.NO_SITTING, panel.get().getId());
            }
        }
        return question.getRoute();
    }

    /**
     * Puts a question on the agenda of its sitting: the one that was chosen for it, or else the first whose papers can be
     * ready. A family does not wait for the last day in law if a panel can decide before it.
     *
     * @return whether its papers are ready
     */
    public boolean put(UUID questionId) {
        PanelQuestion question = question(questionId);
        if (question.isSentBack()) {
            return true;
        }
        List<Sitting> inTime = sittingsInTime(question);
        Sitting chosen = inTime.stream()
                .filter(sitting -> sitting.getId().equals(question.getPreferredSittingId()))
                .findFirst()
                .orElseGet(() -> firstWithPapers(question, inTime));
        return place(question, chosen).hasPapers();
    }

    /** Papers that do not exist yet take more than the day of the cut-off, unless no other sitting is in time. */
    private Sitting firstWithPapers(PanelQuestion question, List<Sitting> inTime) {
        boolean ready = lastWithPapers(question).isPresent();
        return inTime.stream()
                .filter(sitting -> ready || sitting.getPapersDue().isAfter(work.today()))
                .findFirst()
                .orElseGet(() -> inTime.get(0));
    }

    /**
     * Chooses another sitting for a question on an agenda.
     *
     * @throws InvalidInputException if that sitting is not in time for the statutory deadline, or its papers are due
     *     already
     */
    public AgendaItem move(UUID questionId, UUID sittingId) {
        PanelQuestion question = question(questionId);
        AgendaItem item = listed(questionId);
        if (item.getSittingId().equals(sittingId)) {
            return item;
        }
        question.prefer(sittingId);
        AgendaItem moved = place(question, inTime(question, sittingId));
        timers.realign(question.getCaseReference());
        return moved;
    }

    /** The sitting, if it is in time for the question. */
    Sitting inTime(PanelQuestion question, UUID sittingId) {
        return sittingsInTime(question).stream()
                .filter(sitting -> sitting.getId().equals(sittingId))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "sitting",
                        "must be a planned sitting whose cut-off for papers has not passed and whose letters are sent by "
                                + legalDate(question).map(Texts::date).orElse("the statutory deadline")));
    }

    private AgendaItem place(PanelQuestion question, Sitting sitting) {
        Optional<AgendaItem> before = items.findByQuestionIdAndState(question.getId(), AgendaItem.State.LISTED);
        before.ifPresent(item -> {
            item.become(AgendaItem.State.MOVED);
            // The index of one listed item for each question is checked row by row
            items.saveAndFlush(item);
        });
        int place = items.findBySittingIdOrderByPlace(sitting.getId()).stream()
                        .mapToInt(AgendaItem::getPlace)
                        .max()
                        .orElse(0)
                + 1;
        AgendaItem item = items.findBySittingIdAndQuestionId(sitting.getId(), question.getId())
                .orElseGet(() -> new AgendaItem(sitting.getId(), question, place));
        item.listAgain(place);
        lastWithPapers(question).ifPresent(earlier -> item.takePapersOf(earlier, sitting.getPapersDue()));
        items.save(item);
        lapsePapers(question, "The item is on the agenda of another sitting");
        // One open deadline for each question: the old one ends before the new one is written
        items.flush();
        if (!item.hasPapers()) {
            ledger.open(
                    question.getCaseReference(),
                    PAPERS,
                    sitting.getPapersDue(),
                    question.getId().toString());
        }
        work.note(
                work.caseOf(question.getCaseReference()),
                TIMELINE,
                question.getKind().words() + ": on the agenda of the "
                        + panels.byId(sitting.getPanelId()).getName() + " of " + Texts.date(sitting.getHeldOn()) + ".");
        return item;
    }

    /** Papers of an earlier sitting serve again, unless the panel deferred the item because something was missing. */
    private Optional<AgendaItem> lastWithPapers(PanelQuestion question) {
        List<AgendaItem> all = items.findByQuestionIdOrderById(question.getId());
        boolean deferred = all.stream().anyMatch(item -> item.getState() == AgendaItem.State.DEFERRED);
        return all.stream()
                .filter(item -> !deferred && item.hasPapers())
                .max(Comparator.comparing(AgendaItem::getPapersReadyOn));
    }

    void lapsePapers(PanelQuestion question, String reason) {
        String subject = question.getId().toString();
        ledger.find(question.getCaseReference(), PAPERS, subject)
                .filter(Deadline::isOpen)
                .ifPresent(open -> ledger.lapse(question.getCaseReference(), PAPERS, subject, work.today(), reason));
    }

    /** Records that the papers of a question are ready, for the sitting that the officer chose. */
    public void papersReady(UUID questionId, UUID sittingId, String summary) {
        PanelQuestion question = question(questionId);
        AgendaItem item = listed(questionId);
        if (!item.getSittingId().equals(sittingId)) {
            question.prefer(sittingId);
            item = place(question, inTime(question, sittingId));
        }
        LocalDate today = work.today();
        item.papersReady(
                Inputs.text("papersSummary", summary, LONGEST),
                work.officer(),
                today,
                sittings.findById(item.getSittingId()).orElseThrow().getPapersDue());
        ledger.meet(question.getCaseReference(), PAPERS, questionId.toString(), today);
    }

    /** What was said about an item, for the minutes. */
    public void discuss(UUID itemId, String said, Integer version) {
        AgendaItem item = byId(itemId);
        ConflictException.unlessSame(version, item.getVersion());
        if (sittings.findById(item.getSittingId()).orElseThrow().isHeld()) {
            throw new ConflictException(
                    "The sitting is over and its minutes are final. A manager can correct the record of a decision.");
        }
        item.discuss(Inputs.text("discussion", said, LONGEST));
    }

    /** Takes an item off its agenda because its sitting cannot take it, and lets the work find another way. */
    void lose(AgendaItem item, String why) {
        WorkForAllCases.run(() -> takeOff(item, why));
    }

    private void takeOff(AgendaItem item, String why) {
        PanelQuestion question = item.getQuestion();
        item.become(AgendaItem.State.LOST);
        items.saveAndFlush(item);
        lapsePapers(question, why);
        work.note(
                work.caseOf(question.getCaseReference()),
                TIMELINE,
                question.getKind().words() + ": no longer on the agenda. " + why + ".");
        runtime.createMessageCorrelation("sitting-lost")
                .processInstanceBusinessKey(question.getCaseReference())
                .processInstanceVariablesEqual(
                        Map.of("questionId", question.getId().toString()))
                .correlateAll();
    }

    /** A corrected statutory deadline may leave the chosen sitting too late; the item then goes another way at once. */
    @EventListener
    void on(DeadlineMoved moved) {
        Deadline deadline = ledger.byId(moved.deadlineId());
        if (!deadline.isOpen()) {
            return;
        }
        questions.findByCaseReferenceAndState(moved.caseReference(), PanelQuestion.State.OPEN).stream()
                .filter(question -> question.getLegalRule().equals(moved.ruleCode())
                        && Objects.equals(question.getLegalSubject(), deadline.getSubjectId()))
                .flatMap(question -> items.findByQuestionIdAndState(question.getId(), AgendaItem.State.LISTED).stream())
                .filter(item -> {
                    Sitting sitting = sittings.findById(item.getSittingId()).orElseThrow();
                    return sitting.isPlanned() && !meets(sitting, moved.dueAfter());
                })
                .forEach(item -> lose(
                        item,
                        "The statutory deadline is now " + Texts.date(moved.dueAfter())
                                + ", before the sitting's letters"));
    }

    /** The items of a sitting in their order. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(UUID sittingId) {
        return items.findBySittingIdOrderByPlace(sittingId);
    }

    /** The items of several sittings, in one query and no particular order. */
    @Transactional(readOnly = true)
    public List<AgendaItem> ofEach(Collection<UUID> sittingIds) {
        return items.findBySittingIdIn(sittingIds);
    }

    /** The item, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public AgendaItem byId(UUID itemId) {
        return items.findById(itemId).orElseThrow(() -> new NotFoundException("There is no such item."));
    }

    /** The item of a question on an agenda now. */
    @Transactional(readOnly = true)
    public Optional<AgendaItem> listedItem(UUID questionId) {
        return items.findByQuestionIdAndState(questionId, AgendaItem.State.LISTED);
    }

    private AgendaItem listed(UUID questionId) {
        return listedItem(questionId)
                .orElseThrow(
                        () -> new ConflictException("This item is no longer on an agenda. Refresh your list of tasks;"
                                + " the case file shows what happened."));
    }

    private PanelQuestion question(UUID questionId) {
        return questions.findById(questionId).orElseThrow();
    }
}
