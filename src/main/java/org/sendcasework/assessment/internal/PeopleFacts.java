package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.sendcasework.casefile.AgeAtRequest;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.PartyRole;
import org.sendcasework.casefile.Person;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.shared.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who the case is about, whom it is written to, and where the child or young person learns. */
@Component
@Order(1)
class PeopleFacts implements CaseFactSource {

    private final CaseFiles caseFiles;
    private final CaseContacts contacts;
    private final CaseTeams teams;
    private final SettingRegister settings;
    private final Dates dates;

    PeopleFacts(CaseFiles caseFiles, CaseContacts contacts, CaseTeams teams, SettingRegister settings, Dates dates) {
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.teams = teams;
        this.settings = settings;
        this.dates = dates;
    }

    @Override
    public List<CaseFact> of(CaseFile caseFile) {
        Person person = caseFile.getPerson();
        List<CaseFact> facts = new ArrayList<>(List.of(
                CaseFact.text(
                        "given-name",
                        "Given name of the child or young person",
                        person.getGivenName(),
                        right -> rename(caseFile, right, person.getFamilyName())),
                CaseFact.text(
                        "family-name",
                        "Family name of the child or young person",
                        person.getFamilyName(),
                        right -> rename(caseFile, person.getGivenName(), right)),
                CaseFact.date("date-of-birth", "Date of birth", person.getDateOfBirth(), right -> {
                    dates.requireNotInFuture("corrected", right);
                    dates.requireNotAfter(
                            "corrected", right, caseFile.getDateReceived(), "the day the request was received");
                    AgeAtRequest.requireUnder25("corrected", right, caseFile.getDateReceived());
                    person.correctDateOfBirth(right);
                }),
                CaseFact.textOrNothing(
                        "postcode",
                        "Postcode",
                        person.getPostcode(),
                        right -> person.correctPostcode(right.isEmpty() ? null : right)),
                setting(caseFile)));
        caseFiles
                .family(caseFile)
                .filter(contacts::mayBeShown)
                .ifPresent(family -> facts.addAll(family(caseFile, family)));
        return facts;
    }

    private void rename(CaseFile caseFile, String given, String family) {
        caseFile.getPerson().correctName(given, family);
        contacts.followName(caseFile);
    }

    private CaseFact setting(CaseFile caseFile) {
        LinkedHashMap<String, String> options = new LinkedHashMap<>();
        settings.open().forEach(setting -> options.put(setting.getUrn(), setting.getName()));
        Setting now = caseFile.getSetting();
        if (now != null) {
            options.put(now.getUrn(), now.getName());
        }
        return CaseFact.choice("setting", "Setting", now == null ? "" : now.getUrn(), options, right -> {
            caseFile.correctSetting(settings.byUrn("corrected", right));
            teams.followCorrection(caseFile);
        });
    }

    private List<CaseFact> family(CaseFile caseFile, Party family) {
        LinkedHashMap<String, String> ways = new LinkedHashMap<>();
        ways.put("POST", "Post");
        ways.put("EMAIL", "Email");
        ways.put("PHONE", "Phone");
        List<CaseFact> facts = new ArrayList<>();
        if (family.getRole() != PartyRole.YOUNG_PERSON) {
            facts.add(CaseFact.text(
                    "contact-name",
                    "Name of whom we write to",
                    family.getName(),
                    right -> update(caseFile, right, family.getEmail(), family.getPhone(), family.getAddress(), null)));
        }
        facts.addAll(List.of(
                CaseFact.textOrNothing(
                        "contact-email",
                        "Email address of whom we write to",
                        family.getEmail(),
                        right -> update(
                                caseFile,
                                family.getName(),
                                orNull(right),
                                family.getPhone(),
                                family.getAddress(),
                                null)),
                CaseFact.text(
                        "contact-phone",
                        "Phone number of whom we write to",
                        family.getPhone(),
                        right -> update(
                                caseFile, family.getName(), family.getEmail(), right, family.getAddress(), null)),
                CaseFact.linesOrNothing(
                        "contact-address",
                        "Address of whom we write to",
                        family.getAddress(),
                        right -> update(
                                caseFile, family.getName(), family.getEmail(), family.getPhone(), orNull(right), null)),
                CaseFact.choice(
                        "preferred-contact",
                        "Preferred way of contact",
                        family.getPreferredContact(),
                        ways,
                        right -> update(
                                caseFile,
                                family.getName(),
                                family.getEmail(),
                                family.getPhone(),
                                family.getAddress(),
                                right))));
        return facts;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void update(CaseFile caseFile, String name, String email, String phone, String address, String preferred) {
        String way = preferred == null
                ? caseFiles.family(caseFile).map(Party::getPreferredContact).orElse(null)
                : preferred;
        contacts.updateHolder(caseFile, new NewCase.FamilyContact(name, email, phone, address, way));
    }
}
