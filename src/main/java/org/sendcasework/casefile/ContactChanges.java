package org.sendcasework.casefile;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer records about who is written to in a case: it is noted, and settles a case whose rights have passed. */
@Service
@Transactional
public class ContactChanges {

    private final CaseFiles caseFiles;
    private final CaseContacts contacts;
    private final RightsHolders rights;
    private final RightsPassing passing;
    private final CaseRecords records;

    ContactChanges(
            CaseFiles caseFiles,
            CaseContacts contacts,
            RightsHolders rights,
            RightsPassing passing,
            CaseRecords records) {
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.rights = rights;
        this.passing = passing;
        this.records = records;
    }

    /** How the young person is reached. It can be recorded before the rights pass, and settles a case once they have. */
    public void youngPerson(String reference, NewCase.FamilyContact contact) {
        CaseFile caseFile = caseFiles.byReference(reference);
        contacts.recordYoungPerson(caseFile, contact);
        passing.settle(caseFile);
        note(caseFile, "How the young person is reached was recorded.");
    }

    /** A parent, representative or social worker besides those who are recorded. */
    public void add(String reference, PartyRole role, NewCase.FamilyContact contact, Disclosure disclosure) {
        CaseFile caseFile = caseFiles.byReference(reference);
        Party added = contacts.addPerson(caseFile, role, contact, disclosure);
        note(caseFile, added.getName() + " was recorded. " + role.words() + ".");
    }

    /** How somebody who is recorded is reached. */
    public void change(String reference, UUID id, NewCase.FamilyContact contact, Disclosure disclosure) {
        CaseFile caseFile = caseFiles.byReference(reference);
        contacts.change(caseFile, id, contact, disclosure);
        Party holder = rights.today(caseFile).party();
        if (holder != null && holder.getId().equals(id)) {
            passing.settle(caseFile);
        }
        note(caseFile, "How somebody in the case is reached was changed.");
    }

    private void note(CaseFile caseFile, String text) {
        records.note(caseFile, "RIGHTS", text);
    }
}
