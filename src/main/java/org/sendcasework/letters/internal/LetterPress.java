package org.sendcasework.letters.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.RecipientRole;
import org.sendcasework.clock.DueDates;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.letters.ContactKind;
import org.sendcasework.letters.LetterContacts;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.shared.ConflictException;
import org.springframework.stereotype.Component;

/** Puts together what a letter of a case says: its template, what the case and the settings know, and its frame. */
@Component
public class LetterPress {

    private static final RuleCode TIME_TO_APPEAL = new RuleCode("APPEAL-LATER-OF");
    private static final RuleCode TIME_FOR_MEDIATION = new RuleCode("MED-CONTACT-2M");
    private static final String TRIBUNAL = "First-tier Tribunal (Special Educational Needs and Disability)";
    private static final String TEAM = "The casework team";

    private final LetterTemplates templates;
    private final LetterText text;
    private final LetterContacts contacts;
    private final RuleBook rules;
    private final DueDates dueDates;
    private final CurrentUser currentUser;
    private final Accounts accounts;

    LetterPress(
            LetterTemplates templates,
            LetterText text,
            LetterContacts contacts,
            RuleBook rules,
            DueDates dueDates,
            CurrentUser currentUser,
            Accounts accounts) {
        this.templates = templates;
        this.text = text;
        this.contacts = contacts;
        this.rules = rules;
        this.dueDates = dueDates;
        this.currentUser = currentUser;
        this.accounts = accounts;
    }

    /** A letter before it is written: which it is, and what it can say. */
    public record Draft(
            LetterContents.Row row, LetterTemplate template, LocalDate day, Map<LetterField, String> values) {}

    /** @throws IllegalArgumentException if there is no such letter for this reader */
    public Draft draft(
            CaseFile caseFile, NoticeKind kind, NoticeRecipient recipient, LocalDate sentOn, LetterFields fields) {
        Reader reader = Reader.of(recipient.role());
        LetterContents.Row row = LetterContents.find(kind, reader)
                .orElseThrow(() -> new IllegalArgumentException("There is no letter " + kind + " for " + reader));
        LetterTemplate template =
                templates.inUse(LetterTemplate.codeOf(kind, reader), sentOn).orElseThrow();
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        put(values, ofTheCase(caseFile, recipient, sentOn));
        put(values, ofTheAuthority(caseFile));
        if (reader == Reader.FAMILY) {
            put(values, ofTheRights(kind, sentOn));
        }
        put(values, fields);
        return new Draft(row, template, sentOn, values);
    }

    private static void put(Map<LetterField, String> values, LetterFields fields) {
        values.putAll(fields.values());
    }

    private static LetterFields ofTheCase(CaseFile caseFile, NoticeRecipient recipient, LocalDate sentOn) {
        return LetterFields.none()
                .with(LetterField.REFERENCE, caseFile.getReference())
                .with(LetterField.CHILD, caseFile.getPerson().getFullName())
                .with(LetterField.GIVEN_NAME, caseFile.getPerson().getGivenName())
                .with(LetterField.BORN, caseFile.getPerson().getDateOfBirth())
                .with(LetterField.RECEIVED_ON, caseFile.getDateReceived())
                .with(LetterField.RECIPIENT, recipient.name())
                .with(LetterField.DATE, sentOn)
                .when(
                        LetterField.TO_A_PARENT,
                        !recipient.name().equals(caseFile.getPerson().getFullName())
                                && recipient.role() != RecipientRole.YOUNG_PERSON);
    }

    private LetterFields ofTheAuthority(CaseFile caseFile) {
        LetterFields fields = LetterFields.none().with(LetterField.OFFICER, officer(caseFile));
        contacts.latest(ContactKind.AUTHORITY)
                .ifPresent(authority -> fields.with(LetterField.AUTHORITY, authority.getName())
                        .with(LetterField.AUTHORITY_ADDRESS, authority.getAddress())
                        .with(LetterField.AUTHORITY_PHONE, authority.getPhone())
                        .with(LetterField.AUTHORITY_EMAIL, authority.getEmail()));
        return fields;
    }

    /** The officer who sends it; the team where a partner's act, or none at all, makes the letter go. */
    private String officer(CaseFile caseFile) {
        if (currentUser.isOfficer()) {
            return accounts.nameOf(currentUser.username());
        }
        return caseFile.getTeam() == null ? TEAM : caseFile.getTeam().getName();
    }

    /**
     * The days are those of the limits that the notice starts (regulation 33, and rule 20 of the Tribunal's rules). Only
     * where no assessment was made can the Tribunal not recommend on health and social care (SI 2017/1306).
     */
    private LetterFields ofTheRights(NoticeKind kind, LocalDate sentOn) {
        return LetterFields.none()
                .with(LetterField.TRIBUNAL, TRIBUNAL)
                .when(LetterField.RECOMMENDATIONS, kind != NoticeKind.REFUSAL_TO_ASSESS)
                .with(LetterField.APPEAL_BY, due(TIME_TO_APPEAL, sentOn))
                .with(LetterField.MEDIATION_BY, due(TIME_FOR_MEDIATION, sentOn))
                .with(LetterField.MEDIATION_ADVISER, contact(ContactKind.MEDIATION_ADVISER))
                .with(LetterField.DISAGREEMENT_RESOLUTION, contact(ContactKind.DISAGREEMENT_RESOLUTION))
                .with(LetterField.INFORMATION_AND_ADVICE, contact(ContactKind.INFORMATION_AND_ADVICE))
                .with(LetterField.LOCAL_OFFER, contact(ContactKind.LOCAL_OFFER));
    }

    private LocalDate due(RuleCode rule, LocalDate sentOn) {
        return dueDates.of(rules.rule(rule, sentOn), sentOn).legalDue();
    }

    private String contact(ContactKind kind) {
        return contacts.latest(kind).map(LetterContact::inWords).orElse(null);
    }

    /** The letter without its frame, as its template has it. */
    public String body(Draft draft) {
        return text.body(draft.template(), draft.day(), draft.values());
    }

    /** The whole letter around these words. */
    public String framed(Draft draft, String body) {
        return text.framed(draft.template().title(), body.strip(), draft.day(), draft.values());
    }

    /** What of the law's demands the letter lacks. */
    public List<Demand> missing(Draft draft, String letter) {
        return text.missing(draft.row(), letter, draft.day(), draft.values());
    }

    /** @throws ConflictException if nobody has entered who sends the letters */
    public void requireSender(Draft draft) {
        if (!draft.values().containsKey(LetterField.AUTHORITY)) {
            throw new ConflictException(
                    "No letter can go before a manager has entered the name, address and telephone number of the authority"
                            + " under Settings, Letters.");
        }
    }
}
