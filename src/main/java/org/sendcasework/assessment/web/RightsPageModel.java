package org.sendcasework.assessment.web;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.AlternativePersons;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.CopyAgreements;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.PartyRole;
import org.sendcasework.casefile.RightsHolder;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.casefile.RightsPassing;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page "Whom we write to" shows. */
@Component
class RightsPageModel {

    private final RightsHolders rights;
    private final RightsPassing passing;
    private final CaseContacts contacts;
    private final CopyAgreements copies;
    private final AlternativePersons alternatives;
    private final CurrentUser currentUser;
    private final Dates dates;

    RightsPageModel(
            RightsHolders rights,
            RightsPassing passing,
            CaseContacts contacts,
            CopyAgreements copies,
            AlternativePersons alternatives,
            CurrentUser currentUser,
            Dates dates) {
        this.rights = rights;
        this.passing = passing;
        this.contacts = contacts;
        this.copies = copies;
        this.alternatives = alternatives;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** Somebody recorded in the case, as the page shows them. */
    public record PersonRow(
            UUID id, String role, String contact, boolean copies, String undisclosed, String withheld) {}

    RightsHolder holder(CaseFile caseFile) {
        return rights.today(caseFile);
    }

    /** Whether the rights have passed and nobody has recorded yet whom to write to now. */
    boolean isUnsettled(CaseFile caseFile) {
        return caseFile.isOpen()
                && !rights.today(caseFile).isParent()
                && passing.of(caseFile)
                        .map(passed -> passed.getSettledAt() == null)
                        .orElse(true);
    }

    PartyContactForm ofYoungPerson(CaseFile caseFile) {
        return contacts.of(caseFile).stream()
                .filter(party -> party.getRole() == PartyRole.YOUNG_PERSON)
                .findFirst()
                .map(PartyContactForm::of)
                .orElse(PartyContactForm.EMPTY);
    }

    void fill(Model model, CaseFile caseFile) {
        RightsHolder holder = rights.today(caseFile);
        List<UUID> copied =
                rights.copiesToday(caseFile).stream().map(Party::getId).toList();
        model.addAttribute("case", caseFile);
        model.addAttribute("holder", holder);
        model.addAttribute("unsettled", isUnsettled(caseFile));
        model.addAttribute(
                "noSocialWorker",
                rights.isChildInCare(caseFile, dates.today())
                        && contacts.of(caseFile).stream()
                                .noneMatch(party -> party.getRole() == PartyRole.SOCIAL_WORKER));
        model.addAttribute("passed", passing.of(caseFile).orElse(null));
        model.addAttribute(
                "people",
                contacts.of(caseFile).stream()
                        .map(party -> new PersonRow(
                                party.getId(),
                                party.getRole().words(),
                                CaseTexts.contact(party, currentUser.isOfficer()),
                                copied.contains(party.getId()),
                                party.getUndisclosed(),
                                party.getWithheld()))
                        .toList());
        model.addAttribute("copies", copies.of(caseFile));
        model.addAttribute("acting", alternatives.of(caseFile));
        model.addAttribute("mayChange", currentUser.isOfficer());
    }
}
