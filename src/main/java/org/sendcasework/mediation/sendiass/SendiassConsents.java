package org.sendcasework.mediation.sendiass;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records that a family lets the independent support service see its case, and that it takes this back. */
@Service
@Transactional
public class SendiassConsents {

    private static final int LONGEST_NAME = 200;
    private static final String ALREADY = "A consent is already recorded for this case.";

    private final SendiassConsentRepository consents;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final Dates dates;
    private final CurrentUser currentUser;
    private final Clock clock;

    SendiassConsents(
            SendiassConsentRepository consents,
            CaseFiles caseFiles,
            CaseRecords records,
            Dates dates,
            CurrentUser currentUser,
            Clock clock) {
        this.consents = consents;
        this.caseFiles = caseFiles;
        this.records = records;
        this.dates = dates;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Records a consent.
     *
     * @param givenBy who of the family gave it
     * @throws ConflictException if one is already recorded
     */
    public SendiassConsent give(String reference, LocalDate givenOn, String givenBy) {
        CaseFile caseFile = caseFiles.byReference(reference);
        dates.requireBetween("givenOn", givenOn, caseFile.getDateReceived(), "the day the request was received");
        String who = Inputs.text("givenBy", givenBy, LONGEST_NAME);
        if (standing(caseFile).isPresent()) {
            throw new ConflictException(ALREADY);
        }
        SendiassConsent given =
                store(new SendiassConsent(caseFile.getId(), givenOn, who, currentUser.username(), clock.instant()));
        records.note(caseFile, givenOn, "CONSENT", "The family lets SENDIASS see this case.");
        return given;
    }

    private SendiassConsent store(SendiassConsent given) {
        try {
            return consents.saveAndFlush(given);
        } catch (DataIntegrityViolationException e) {
            // The database lets one consent stand: someone else recorded it at the same moment
            throw new ConflictException(ALREADY);
        }
    }

    /**
     * Records that the consent was taken back; the service sees nothing of the case from now on.
     *
     * @param version the version of the consent that the person saw; another one is a conflict
     */
    public void withdraw(String reference, LocalDate on, Integer version) {
        CaseFile caseFile = caseFiles.byReference(reference);
        SendiassConsent consent = standing(caseFile).orElseThrow(ConflictException::changed);
        ConflictException.unlessSame(version, consent.getVersion());
        dates.requireBetween("on", on, consent.getGivenOn(), "the day the consent was given");
        consent.withdraw(on, currentUser.username());
        records.note(caseFile, on, "CONSENT", "The family no longer lets SENDIASS see this case.");
    }

    /** The current consent, if there is one. */
    @Transactional(readOnly = true)
    public Optional<SendiassConsent> standing(CaseFile caseFile) {
        return consents.findByCaseIdAndWithdrawnOnIsNull(caseFile.getId());
    }

    /** Every consent of a case, those taken back included. */
    @Transactional(readOnly = true)
    public List<SendiassConsent> of(CaseFile caseFile) {
        return consents.findByCaseIdOrderByGivenOn(caseFile.getId());
    }
}
