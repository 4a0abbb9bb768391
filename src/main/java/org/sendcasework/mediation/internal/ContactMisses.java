package org.sendcasework.mediation.internal;

import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts contacts that matched no decision, so that nobody finds a child by trying dates of birth. An adviser who missed
 * ten times, or whoever names a case that was missed five times, is stopped for a day; the authority can still record the
 * contact. The case file says so at the third miss.
 */
@Component
public class ContactMisses {

    private static final int MOST_OF_A_PERSON = 10;
    private static final int MOST_OF_A_CASE = 5;
    private static final int NOTED_AT = 3;
    private static final String LATELY = " and missed_at > now() - interval '1 day'";

    private final JdbcClient jdbc;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final CurrentUser currentUser;

    ContactMisses(JdbcClient jdbc, CaseFiles caseFiles, CaseRecords records, CurrentUser currentUser) {
        this.jdbc = jdbc;
        this.caseFiles = caseFiles;
        this.records = records;
        this.currentUser = currentUser;
    }

    /**
     * Stops an adviser after too many misses, whether this one would match or not.
     *
     * @throws InvalidInputException names the field {@code caseReference}
     */
    void requireFew(String caseReference) {
        if (currentUser.isSignedIn()
                && !currentUser.isOfficer()
                && (ofPerson() >= MOST_OF_A_PERSON || ofCase(caseReference) >= MOST_OF_A_CASE)) {
            throw new InvalidInputException(
                    "caseReference",
                    "too many contacts matched no decision; ask the council to record this one, or try again tomorrow");
        }
    }

    /** Keeps a miss, although what was entered is refused. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(String caseReference) {
        if (!currentUser.isSignedIn() || currentUser.isOfficer()) {
            return;
        }
        jdbc.sql("insert into mediation_contact_miss (user_id, case_reference, missed_at) values (:user, :case, now())")
                .param("user", currentUser.username())
                .param("case", caseReference)
                .update();
        if (ofCase(caseReference) == NOTED_AT) {
            caseFiles
                    .find(caseReference)
                    .ifPresent(caseFile -> records.note(
                            caseFile,
                            "MEDIATION",
                            "Somebody tried " + NOTED_AT
                                    + " times to record a contact with a mediation adviser and gave"
                                    + " another date of birth. Ask the family whether they contacted an adviser. The"
                                    + " account is " + currentUser.username() + "."));
        }
    }

    private long ofPerson() {
        return jdbc.sql("select count(*) from mediation_contact_miss where user_id = :user" + LATELY)
                .param("user", currentUser.username())
                .query(Long.class)
                .single();
    }

    private long ofCase(String caseReference) {
        return jdbc.sql("select count(*) from mediation_contact_miss where case_reference = :case" + LATELY)
                .param("case", caseReference)
                .query(Long.class)
                .single();
    }
}
