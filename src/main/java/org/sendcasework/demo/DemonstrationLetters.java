package org.sendcasework.demo;

import org.sendcasework.letters.ContactKind;
import org.sendcasework.letters.LetterContacts;
import org.sendcasework.letters.NewLetterContact;
import org.springframework.stereotype.Component;

/** Whom the letters of the demonstration name. A contact that somebody has entered stays. */
@Component
@OnlyInDemonstration
class DemonstrationLetters {

    private final LetterContacts contacts;

    DemonstrationLetters(LetterContacts contacts) {
        this.contacts = contacts;
    }

    void create() {
        name(
                ContactKind.AUTHORITY,
                "Ambershire Council, SEND casework",
                "County Hall\nAmberton\nAM1 1AA",
                "01632 960102",
                "send@ambershire.example",
                null);
        name(
                ContactKind.MEDIATION_ADVISER,
                "Harbour Mediation",
                null,
                "01632 960100",
                "harbour@ambershire.example",
                null);
        name(
                ContactKind.DISAGREEMENT_RESOLUTION,
                "Ambershire Disagreement Resolution",
                null,
                "01632 960103",
                "resolution@ambershire.example",
                null);
        name(
                ContactKind.INFORMATION_AND_ADVICE,
                "Ambershire SENDIASS",
                null,
                "01632 960101",
                "sendiass@ambershire.example",
                null);
        name(ContactKind.LOCAL_OFFER, "Ambershire Local Offer", null, null, null, "www.ambershire.example/local-offer");
    }

    private void name(ContactKind kind, String name, String address, String phone, String email, String website) {
        if (contacts.latest(kind).isEmpty()) {
            contacts.enter(kind, new NewLetterContact(name, address, phone, email, website));
        }
    }
}
