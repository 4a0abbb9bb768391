package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Documents;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.ExceptionClaim;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.ExcusedBreaches;
import org.sendcasework.clock.NotAnException;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records on a case that the law excuses a missed date, after the facts were tested, and writes to the family. The date
 * itself never moves.
 */
@Service
@Transactional
public class DelayExceptions {

    private static final int LONGEST_TEXT = 2000;

    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final Letters letters;
    private final Documents documents;
    private final ExcusedBreaches breaches;
    private final DeadlineLedger ledger;
    private final ClosureExceptions closures;

    DelayExceptions(
            CaseFiles caseFiles,
            CaseRecords records,
            Letters letters,
            Documents documents,
            ExcusedBreaches breaches,
            DeadlineLedger ledger,
            ClosureExceptions closures) {
        this.caseFiles = caseFiles;
        this.records = records;
        this.letters = letters;
        this.documents = documents;
        this.breaches = breaches;
        this.ledger = ledger;
        this.closures = closures;
    }

    /**
     * What an officer enters.
     *
     * @param ground the name of a ground of the deadline's set, or of a reason that is not one and is refused with an explanation
     * @param factFrom first day of the fact, inclusive; for a closure the day the advice was asked for, which may be
     *     left out where the case knows it
     * @param factTo last day of the fact, inclusive; the first day again for a closure or an appointment
     * @param letter the words of the letter to the family
     */
    public record Claim(
            String ground,
            LocalDate factFrom,
            LocalDate factTo,
            String fact,
            String whyImpractical,
            UUID documentId,
            LocalDate decidedOn,
            String letter) {}

    /**
     * Records an exception and keeps the letter to the family.
     *
     * @throws InvalidInputException naming the field: a reason that is not an exception, a ground that the deadline does not have, a
     *     fact that is not so, missing evidence or a missing letter
     */
    public ExcusedBreach excuse(String reference, UUID deadlineId, Claim claim) {
        CaseFile caseFile = caseFiles.byReference(reference);
        if (!ledger.byId(deadlineId).getCaseReference().equals(reference)) {
            throw new NotFoundException("This case has no such date.");
        }
        ExceptionGround ground = ground(claim.ground());
        requireText("fact", claim.fact(), "Enter what happened");
        requireText(
                "whyImpractical",
                claim.whyImpractical(),
                "Enter why this made the deadline impractical. Without that it is not an exception");
        requireText(
                "letter",
                claim.letter(),
                "Enter the letter to the family. They cannot challenge an exception that they do not know of");
        if (claim.documentId() == null) {
            throw new InvalidInputException(
                    "documentId", "Select the document that shows it. Add it to the case file first");
        }
        documents.byId(caseFile, claim.documentId());
        if (claim.decidedOn() == null) {
            throw new InvalidInputException("decidedOn", "Enter the date of your decision");
        }
        LocalDate from = claim.factFrom();
        LocalDate to = claim.factTo();
        switch (ground.fact()) {
            case CLOSURE -> {
                from = closures.adviceAskedWhileClosed(caseFile, ground, from);
                to = from;
            }
            case DAY -> to = from;
            case PERIOD -> {
                if (to == null) {
                    throw new InvalidInputException("factTo", "Enter the last day");
                }
            }
        }
        if (from == null) {
            throw new InvalidInputException("factFrom", "Enter the first day");
        }
        ExcusedBreach breach = breaches.record(
                deadlineId,
                new ExceptionClaim(
                        ground,
                        from,
                        to,
                        claim.fact().strip(),
                        claim.whyImpractical().strip(),
                        claim.documentId(),
                        claim.decidedOn()));
        records.note(
                caseFile,
                claim.decidedOn(),
                "EXCEPTION",
                "Exception recorded for "
                        + ledger.ruleOf(ledger.byId(deadlineId)).name() + ": " + ground.words() + ". The date stays.");
        letters.toFamily(
                caseFile,
                NoticeKind.EXCEPTION_TO_A_TIME_LIMIT,
                claim.decidedOn(),
                LetterFields.none().with(LetterField.WORDS, claim.letter()));
        return breach;
    }

    private static ExceptionGround ground(String chosen) {
        if (chosen == null || chosen.isBlank()) {
            throw new InvalidInputException("ground", "Select a ground");
        }
        Arrays.stream(NotAnException.values())
                .filter(reason -> reason.name().equals(chosen))
                .findFirst()
                .ifPresent(reason -> {
                    throw new InvalidInputException("ground", reason.whyNot());
                });
        return Arrays.stream(ExceptionGround.values())
                .filter(ground -> ground.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("ground", "must be one of the grounds listed"));
    }

    private static void requireText(String field, String text, String rule) {
        if (text == null || text.isBlank()) {
            throw new InvalidInputException(field, rule);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInputException(field, "must not be longer than " + LONGEST_TEXT + " characters");
        }
    }

    /** Withdraws an exception that was recorded wrongly; it stays in the file and excuses nothing any more. */
    public void withdraw(String reference, UUID id, String reason, Integer version) {
        CaseFile caseFile = caseFiles.byReference(reference);
        ExcusedBreach breach = byId(reference, id);
        breaches.withdraw(id, reason, version);
        records.note(
                caseFile,
                "EXCEPTION",
                "Exception withdrawn: " + breach.getGround().words() + ". " + reason.strip());
    }

    /** An exception of the case, withdrawn or not. */
    @Transactional(readOnly = true)
    public ExcusedBreach byId(String reference, UUID id) {
        return breaches.of(reference).stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This case has no such exception."));
    }
}
