package org.sendcasework.assessment.internal;

import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.PartyRole;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/**
 * Judges the withdrawal of a request for a child with more than one parent. Each parent holds the rights, so one who does
 * not agree, or was not heard, makes it a decision of a manager.
 */
@Component
class Withdrawals {

    private static final String FIELD = "otherParents";

    private final CaseContacts contacts;
    private final RightsHolders rights;
    private final CurrentUser currentUser;

    Withdrawals(CaseContacts contacts, RightsHolders rights, CurrentUser currentUser) {
        this.contacts = contacts;
        this.rights = rights;
        this.currentUser = currentUser;
    }

    /** Whether there is another parent to ask. A young person withdraws alone. */
    boolean asksOthers(CaseFile caseFile) {
        return rights.today(caseFile).isParent()
                && contacts.of(caseFile).stream()
                                .filter(party -> party.getRole() == PartyRole.PARENT)
                                .count()
                        > 1;
    }

    /**
     * What the other parents say, where there are any; null otherwise.
     *
     * @throws InvalidInputException if it is not said, or is for a manager to decide
     */
    OtherParents check(CaseFile caseFile, OtherParents others) {
        if (!asksOthers(caseFile)) {
            return null;
        }
        if (others == null) {
            throw new InvalidInputException(FIELD, "Select what the other parents say: more than one is recorded");
        }
        if (others != OtherParents.AGREE && !currentUser.isIn(Groups.MANAGERS)) {
            throw new InvalidInputException(
                    FIELD,
                    "a manager decides whether the request ends, because each parent holds the rights. Ask one to end the case"
                            + " here, or leave it open");
        }
        return others;
    }
}
