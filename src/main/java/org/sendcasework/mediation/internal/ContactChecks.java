package org.sendcasework.mediation.internal;

import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.MediationContact;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** What must be right about a family's contact with the adviser before a mediation is opened. */
@Component
public class ContactChecks {

    private static final int MOST_ICBS = 3;

    private final RightsOfAppeal rights;
    private final MediationServices services;
    private final CaseFiles caseFiles;
    private final ContactMisses misses;
    private final Dates dates;

    ContactChecks(
            RightsOfAppeal rights, MediationServices services, CaseFiles caseFiles, ContactMisses misses, Dates dates) {
        this.rights = rights;
        this.services = services;
        this.caseFiles = caseFiles;
        this.misses = misses;
        this.dates = dates;
    }

    /**
     * The right that the contact is about. If nothing matches the reference and the date of birth, it is not said which
     * of them is wrong, and who tries too often is stopped.
     */
    public AppealRight rightOf(MediationContact contact) {
        misses.requireFew(contact.caseReference());
        try {
            return matching(contact);
        } catch (InvalidInputException e) {
            misses.keep(contact.caseReference());
            throw e;
        }
    }

    private AppealRight matching(MediationContact contact) {
        InvalidInputException nothing = new InvalidInputException(
                "caseReference",
                "no decision with a right to mediation has this reference and this date of birth; check both on the family's letter");
        if (WorkReference.parse(contact.caseReference())
                .filter(WorkReference::isRoot)
                .isEmpty()) {
            throw nothing;
        }
        CaseFile caseFile;
        try {
            caseFile = caseFiles.byReference(contact.caseReference());
        } catch (NotFoundException e) {
            throw nothing;
        }
        if (!caseFile.getPerson().getDateOfBirth().equals(contact.childDateOfBirth())) {
            throw nothing;
        }
        return rights.of(contact.caseReference()).stream()
                .filter(right -> right.getStatus() != AppealRight.Status.ENDED
                        && right.getStatus() != AppealRight.Status.TAKEN_BACK)
                .findFirst()
                .orElseThrow(() -> nothing);
    }

    /** The organisation that the family contacted; who signed in may name only their own, officers any. */
    public PartnerService adviserOf(MediationContact contact) {
        List<PartnerService> own = services.advisersOfSignedIn();
        if (contact.adviserCode() == null && own.size() == 1) {
            return own.get(0);
        }
        if (contact.adviserCode() == null) {
            throw new InvalidInputException("adviserCode", "say which organisation the family contacted");
        }
        return own.stream()
                .filter(adviser -> adviser.getCode().equals(contact.adviserCode()))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException("adviserCode", "you record contacts of your own organisation only"));
    }

    /** Its dates, and what the family has to say if it wants mediation. */
    public void require(MediationContact contact, AppealRight right) {
        dates.requireBetween("contactedOn", contact.contactedOn(), right.getNotifiedOn(), "the notice of the decision");
        requireWish(contact);
    }

    private void requireWish(MediationContact contact) {
        if (!contact.wantsMediation()) {
            return;
        }
        dates.requireBetween(
                "askedOn", contact.askedOn(), contact.contactedOn(), "the day the family contacted the adviser");
        if (contact.issues() == null) {
            throw new InvalidInputException("issues", "say what the mediation is about");
        }
        if (contact.whatItIsAbout() == null) {
            throw new InvalidInputException("whatItIsAbout", "say what the family disagrees with");
        }
        if (contact.issues().withHealth()) {
            if (contact.icbs().isEmpty()) {
                throw new InvalidInputException(
                        "icbs", "choose each integrated care board that must be notified (regulation 35)");
            }
            if (contact.icbs().size() > MOST_ICBS) {
                throw new InvalidInputException("icbs", "must not be more than " + MOST_ICBS);
            }
            contact.icbs().forEach(code -> services.require("icbs", code, MediationServices.ICB));
            if (contact.healthProvisionWanted() == null) {
                throw new InvalidInputException(
                        "healthProvisionWanted", "say what health provision the family wants (regulation 35)");
            }
        }
    }
}
