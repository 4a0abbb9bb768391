package org.sendcasework.casefile;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.sendcasework.casefile.internal.ActConfirmation;
import org.sendcasework.casefile.internal.ActConfirmationRepository;
import org.sendcasework.identity.CurrentUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people confirm when they complete a step, and shows it with the case or with what the step was about. */
@Service
@Transactional
public class ActConfirmations {

    private final ActConfirmationRepository confirmations;
    private final CaseFiles caseFiles;
    private final CurrentUser currentUser;
    private final Clock clock;

    ActConfirmations(
            ActConfirmationRepository confirmations, CaseFiles caseFiles, CurrentUser currentUser, Clock clock) {
        this.confirmations = confirmations;
        this.caseFiles = caseFiles;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Keeps what the signed-in person confirmed.
     *
     * @param words each statement, in the words that were ticked; null for one that was not
     */
    public void keep(String caseReference, ConfirmedStep step, String... words) {
        UUID caseId = caseFiles.byReference(caseReference).getId();
        Arrays.stream(words)
                .filter(Objects::nonNull)
                .forEach(statement -> confirmations.save(
                        new ActConfirmation(caseId, step, statement, currentUser.username(), clock.instant())));
    }

    /** Everything that was confirmed on a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<ActConfirmation> of(CaseFile caseFile) {
        return confirmations.findByCaseIdOrderByRecordedAt(caseFile.getId());
    }

    /** What was confirmed about a decision, a question, a mediation or another subject. */
    @Transactional(readOnly = true)
    public List<ActConfirmation> about(Collection<UUID> subjectIds) {
        return confirmations.findBySubjectIdInOrderByRecordedAt(subjectIds);
    }
}
