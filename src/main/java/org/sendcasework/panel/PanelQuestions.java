package org.sendcasework.panel;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.panel.internal.AgendaItemRepository;
import org.sendcasework.panel.internal.NewQuestion;
import org.sendcasework.panel.internal.PanelQuestionRepository;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questions that cases ask of panels and officers: their asking and their end. */
@Service
@Transactional
public class PanelQuestions {

    /** What may be asked on its own, and the deadline its answer must meet. The assessment asks the others. */
    public static final Map<Decision.Kind, RuleCode> ASKED_ALONE = Map.of(
            Decision.Kind.RESOURCING, new RuleCode("PANEL-DECIDE-20WD"),
            Decision.Kind.WHETHER_TO_REASSESS, new RuleCode("RA-DECIDE-15D"),
            Decision.Kind.AFTER_REVIEW, new RuleCode("AR-DECIDE-4W"),
            Decision.Kind.RATIFY, new RuleCode("PANEL-DECIDE-20WD"));

    private static final Set<PanelKind> FOR_RESOURCING =
            EnumSet.complementOf(EnumSet.of(PanelKind.EHC_NEEDS_ASSESSMENT));

    private final CaseWork work;
    private final PanelQuestionRepository questions;
    private final AgendaItemRepository items;
    private final Agenda agenda;
    private final Interests interests;
    private final DeadlineLedger ledger;
    private final Dates dates;

    PanelQuestions(
            CaseWork work,
            PanelQuestionRepository questions,
            AgendaItemRepository items,
            Agenda agenda,
            Interests interests,
            DeadlineLedger ledger,
            Dates dates) {
        this.work = work;
        this.questions = questions;
        this.items = items;
        this.agenda = agenda;
        this.interests = interests;
        this.ledger = ledger;
        this.dates = dates;
    }

    /**
     * Registers a question. A standalone question opens its own deadline. Interests in earlier questions of the case
     * hold for it as well.
     *
     * @throws NotFoundException if there is no such case
     * @throws InvalidInputException if the day its deadline is counted from is in the future, or the kind of panel does
     *     not decide it
     */
    public PanelQuestion register(String caseReference, NewQuestion asked) {
        CaseFile caseFile = work.caseOf(caseReference);
        if (asked.panelKind() != null && !FOR_RESOURCING.contains(asked.panelKind())) {
            throw new InvalidInputException("panelKind", "does not decide on resourcing");
        }
        UUID id = UUID.randomUUID();
        if (asked.standsAlone()) {
            dates.requireNotInFuture("triggerDate", asked.countedFrom());
            ledger.open(caseReference, asked.legalRule(), asked.countedFrom(), id.toString());
            work.note(
                    caseFile,
                    "PANEL",
                    "A decision was asked for: " + asked.kind().words().toLowerCase(Locale.UK) + ". "
                            + asked.whatIsAsked());
        }
        List<PanelQuestion> earlier = of(caseReference);
        PanelQuestion question =
                questions.saveAndFlush(new PanelQuestion(id, caseReference, asked, work.officer(), work.now()));
        earlier.forEach(before -> interests.carryOver(before.getId(), question.getId()));
        return question;
    }

    /**
     * Notes in the case file that no sitting is in time for the statutory deadline, so that an officer decides out of
     * panel.
     */
    public void warnThatNoSittingIsInTime(UUID questionId) {
        PanelQuestion question = byId(questionId);
        if (question.isSentBack()) {
            return;
        }
        work.note(
                work.caseOf(question.getCaseReference()),
                "PANEL",
                question.getKind().words() + ": no sitting of the panel is in time for the statutory deadline, "
                        + agenda.legalDate(question).map(Texts::date).orElse("")
                        + ". An officer to whom it is delegated decides out of panel.");
    }

    /** The work on a question ended. If nobody answered it, because its case ended, it leaves its agenda. */
    public void ended(UUID questionId) {
        PanelQuestion question = byId(questionId);
        if (!question.isOpen()) {
            return;
        }
        question.withdrawn();
        agenda.listedItem(questionId).ifPresent(item -> {
            item.become(AgendaItem.State.WITHDRAWN);
            items.save(item);
        });
        agenda.lapsePapers(question, "The question is no longer asked");
        if (question.standsAlone()) {
            ledger.find(question.getCaseReference(), question.getLegalRule(), question.getLegalSubject())
                    .filter(Deadline::isOpen)
                    .ifPresent(open -> ledger.lapse(
                            question.getCaseReference(),
                            question.getLegalRule(),
                            question.getLegalSubject(),
                            work.today(),
                            "The question is no longer asked"));
        }
    }

    /** The question, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public PanelQuestion byId(UUID questionId) {
        return questions.findById(questionId).orElseThrow(() -> new NotFoundException("There is no such question."));
    }

    /** Every question of a case, the first first. */
    @Transactional(readOnly = true)
    public List<PanelQuestion> of(String caseReference) {
        return questions.findByCaseReferenceOrderByAskedAt(caseReference);
    }
}
