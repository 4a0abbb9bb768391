package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.internal.CopyAgreementRepository;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who gets copies of what goes to the holder of the rights, from when until when, and who agreed. */
@Service
@Transactional
public class CopyAgreements {

    private static final int LONGEST = 1000;

    private final CopyAgreementRepository agreements;
    private final CaseFiles caseFiles;
    private final CaseContacts contacts;
    private final RightsHolders rights;
    private final CaseRecords records;
    private final CurrentUser currentUser;
    private final Dates dates;

    CopyAgreements(
            CopyAgreementRepository agreements,
            CaseFiles caseFiles,
            CaseContacts contacts,
            RightsHolders rights,
            CaseRecords records,
            CurrentUser currentUser,
            Dates dates) {
        this.agreements = agreements;
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.rights = rights;
        this.records = records;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** All of a case, those that have ended included. */
    @Transactional(readOnly = true)
    public List<CopyAgreement> of(CaseFile caseFile) {
        return agreements.findByCaseIdOrderByRecordedAt(caseFile.getId());
    }

    /**
     * Lets somebody have copies. In the case of a young person it is the young person, or who acts for them, who agrees.
     *
     * @param from the day on which that was agreed
     * @param until the first day without copies; null where no end is set, which a representative's authority must have
     * @param agreed who agreed, and how
     */
    public void agree(
            String reference,
            String partyId,
            CopyAgreement.Scope scope,
            LocalDate from,
            LocalDate until,
            String agreed) {
        CaseFile caseFile = caseFiles.byReference(reference);
        Party party = contacts.of(caseFile).stream()
                .filter(one -> one.getId().toString().equals(partyId))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInputException("party", "must be one of the people recorded in the case"));
        dates.requireNotInFuture("from", from);
        RightsHolder holder = rights.today(caseFile);
        if (party.getId().equals(holder.party() == null ? null : holder.party().getId())) {
            throw new InvalidInputException("party", "holds the rights and gets everything already");
        }
        LocalDate young = CompulsorySchoolAge.firstDayAfter(caseFile.getPerson().getDateOfBirth());
        if (!holder.isParent()) {
            dates.requireNotBefore("from", from, young, "the day from which the young person decides about copies");
        }
        if (scope == null) {
            throw new InvalidInputException("scope", "Select what they get");
        }
        if (until != null && !until.isAfter(from)) {
            throw new InvalidInputException("until", "must be after the day on which it was agreed");
        }
        if (party.getRole() == PartyRole.REPRESENTATIVE && until == null) {
            throw new InvalidInputException("until", "must be given: the authority of a representative has an end");
        }
        boolean already = of(caseFile).stream()
                .filter(other -> other.getParty().getId().equals(party.getId()))
                .anyMatch(other -> other.holdsOn(dates.today(), young));
        if (already) {
            throw new ConflictException("Something is agreed with " + party.getName()
                    + " already. End that first to agree something else.");
        }
        String how = Inputs.text("agreed", agreed, LONGEST);
        agreements.save(new CopyAgreement(
                caseFile.getId(), party, scope, from, until, how, currentUser.username(), dates.now()));
        records.note(
                caseFile,
                from,
                "RIGHTS",
                party.getName() + " and copies of what goes to " + holder.name() + ": " + scope.words()
                        + (until == null ? "" : ", until before " + Texts.date(until)) + ". Agreed: " + how);
    }

    /** Ends the copies; nothing of that day or later goes out any more. */
    public void end(String reference, UUID id, LocalDate until) {
        CaseFile caseFile = caseFiles.byReference(reference);
        CopyAgreement agreement = of(caseFile).stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such agreement in this case."));
        if (agreement.getUntilOn() != null && !agreement.getUntilOn().isAfter(dates.today())) {
            throw new ConflictException(
                    "These copies have ended on " + Texts.date(agreement.getUntilOn()) + " already.");
        }
        dates.requireBetween("until", until, agreement.getFromOn(), "the day on which the copies began");
        agreement.end(until, currentUser.username());
        records.note(caseFile, until, "RIGHTS", agreement.getParty().getName() + " gets no copies any more.");
    }
}
