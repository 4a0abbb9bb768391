package org.sendcasework.mediation.sendiass;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.NotFoundException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the independent support service sees: the cases whose families consented, and its own notes on them. Every
 * method checks the group, so that nobody of the authority can read a note through any page or program.
 */
@Service
@Transactional
public class SendiassCases {

    private static final int LONGEST_NOTE = 10_000;

    private final SendiassConsentRepository consents;
    private final SendiassNoteRepository notes;
    private final CaseFiles caseFiles;
    private final CurrentUser currentUser;
    private final Clock clock;

    SendiassCases(
            SendiassConsentRepository consents,
            SendiassNoteRepository notes,
            CaseFiles caseFiles,
            CurrentUser currentUser,
            Clock clock) {
        this.consents = consents;
        this.notes = notes;
        this.caseFiles = caseFiles;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The cases whose consent is in place. */
    @Transactional(readOnly = true)
    public List<CaseFile> list() {
        requireSendiass();
        List<String> references = consents.referencesWithConsent();
        Map<String, CaseFile> found = caseFiles.byReferences(references);
        return references.stream().map(found::get).toList();
    }

    /** A case whose consent is in place; without one, the case is not found for the service. */
    @Transactional(readOnly = true)
    public CaseFile byReference(String reference) {
        requireSendiass();
        CaseFile caseFile = caseFiles.byReference(reference);
        consents.findByCaseIdAndWithdrawnOnIsNull(caseFile.getId())
                .orElseThrow(() -> new NotFoundException("There is no case " + reference + "."));
        return caseFile;
    }

    /** The service's own notes on a case whose consent is in place. */
    @Transactional(readOnly = true)
    public List<SendiassNote> notes(String reference) {
        return notes.findByCaseIdOrderByRecordedAt(byReference(reference).getId());
    }

    /** Adds a note. It leaves no trace in the case file. */
    public void write(String reference, String text) {
        CaseFile caseFile = byReference(reference);
        notes.save(new SendiassNote(
                caseFile.getId(),
                LocalDate.now(clock),
                Inputs.text("text", text, LONGEST_NOTE),
                currentUser.username(),
                clock.instant()));
    }

    private void requireSendiass() {
        if (!currentUser.isIn(Groups.SENDIASS)) {
            throw new AccessDeniedException("Only SENDIASS sees this.");
        }
    }
}
