package org.sendcasework.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sendcasework.casefile.internal.DecisionRepository;
import org.sendcasework.casefile.internal.Disclosures;
import org.sendcasework.casefile.internal.Notice;
import org.sendcasework.casefile.internal.NoticeRepository;
import org.sendcasework.casefile.internal.TimelineEntryRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and reads what happened on a case: timeline, decisions and notices. Who and when are filled in here. */
@Service
@Transactional
public class CaseRecords {

    private final TimelineEntryRepository timeline;
    private final DecisionRepository decisions;
    private final NoticeRepository notices;
    private final Disclosures disclosures;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseRecords(
            TimelineEntryRepository timeline,
            DecisionRepository decisions,
            NoticeRepository notices,
            Disclosures disclosures,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.timeline = timeline;
        this.decisions = decisions;
        this.notices = notices;
        this.disclosures = disclosures;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /** Adds a line to the timeline for something that happened on a day, which may be before today. */
    public void note(CaseFile caseFile, LocalDate happenedOn, String kind, String text) {
        timeline.save(
                new TimelineEntry(caseFile.getId(), happenedOn, clock.instant(), currentUser.username(), kind, text));
    }

    /** Adds a line for something that happened today. */
    public void note(CaseFile caseFile, String kind, String text) {
        note(caseFile, LocalDate.now(clock), kind, text);
    }

    /** Records a decision of the signed-in officer and adds it to the timeline. */
    public Decision decide(
            CaseFile caseFile,
            Decision.Kind kind,
            String outcome,
            String legalTest,
            List<String> reasonCodes,
            String reasons,
            LocalDate decidedOn) {
        Decision decision = decisions.save(new Decision(
                caseFile.getId(),
                kind,
                outcome,
                legalTest,
                reasonCodes,
                reasons,
                decidedOn,
                currentUser.username(),
                clock.instant()));
        note(caseFile, decidedOn, "DECISION", kind.words() + ": " + Texts.words(outcome) + ". " + reasons);
        return decision;
    }

    /** Keeps a decision with the words of its test; {@link Decisions#record} judges it. */
    Decision decide(CaseFile caseFile, NewDecision made, String legalTest) {
        Decision decision = decisions.save(
                new Decision(caseFile.getId(), made, legalTest, currentUser.username(), clock.instant()));
        note(
                caseFile,
                made.decidedOn(),
                "DECISION",
                made.kind().words() + ": " + Texts.words(made.outcome()) + ". " + made.reasons());
        return decision;
    }

    /** The latest decision of a kind. */
    @Transactional(readOnly = true)
    public Optional<Decision> latest(CaseFile caseFile, Decision.Kind kind) {
        return decisions.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .filter(decision -> decision.getKind() == kind)
                .reduce((earlier, later) -> later);
    }

    /**
     * Keeps a notice as it was sent and adds it to the timeline. The module that makes letters calls this, once it has
     * checked that what the law demands is in it.
     *
     * @throws InvalidInputException if it says what its reader must not learn
     */
    public Notice send(
            CaseFile caseFile, NoticeKind kind, NoticeRecipient recipient, LocalDate sentOn, LetterWords letter) {
        disclosures.foundIn(caseFile, recipient, letter.text()).ifPresent(secret -> {
            throw new InvalidInputException(
                    "letter",
                    "has \"" + secret + "\", which must not be disclosed to " + recipient.name()
                            + ". Take it out, or look at Whom we write to in the case file");
        });
        Notice notice = notices.save(
                new Notice(caseFile.getId(), kind, recipient, sentOn, letter, currentUser.username(), clock.instant()));
        note(caseFile, sentOn, "NOTICE", "Notice to " + recipient.name() + ": " + kind.words() + ".");
        events.publishEvent(new NoticeSent(notice.getId(), caseFile.getReference(), kind, recipient.role(), sentOn));
        return notice;
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(CaseFile caseFile) {
        return timeline.findByCaseIdOrderByRecordedAtAscPositionAsc(caseFile.getId());
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(CaseFile caseFile) {
        return decisions.findByCaseIdOrderByRecordedAt(caseFile.getId());
    }

    @Transactional(readOnly = true)
    public List<Notice> notices(CaseFile caseFile) {
        return notices.findByCaseIdOrderByRecordedAtAscPositionAsc(caseFile.getId());
    }

    /** Whether somebody was sent a notice of one of these kinds on that day or later. */
    @Transactional(readOnly = true)
    public boolean wasSentSince(CaseFile caseFile, Set<NoticeKind> kinds, LocalDate day) {
        return notices(caseFile).stream()
                .anyMatch(notice ->
                        kinds.contains(notice.getKind()) && !notice.getSentOn().isBefore(day));
    }
}
