package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sendcasework.casefile.internal.AlternativePersonRepository;
import org.sendcasework.casefile.internal.CopyAgreementRepository;
import org.sendcasework.casefile.internal.PartyRepository;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.shared.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who holds the rights of a case on a day, and who gets copies. It is computed each time from what is recorded. */
@Service
@Transactional(readOnly = true)
public class RightsHolders {

    private final PartyRepository parties;
    private final AlternativePersonRepository alternatives;
    private final CopyAgreementRepository agreements;
    private final Dates dates;

    RightsHolders(
            PartyRepository parties,
            AlternativePersonRepository alternatives,
            CopyAgreementRepository agreements,
            Dates dates) {
        this.parties = parties;
        this.alternatives = alternatives;
        this.agreements = agreements;
        this.dates = dates;
    }

    public RightsHolder today(CaseFile caseFile) {
        return on(caseFile, dates.today());
    }

    /**
     * The holder on a day. A child's parent until the end of compulsory school age; then the young person (section 83(2)
     * of the Children and Families Act 2014); while a young person lacks capacity, the alternative person (regulation 64).
     */
    public RightsHolder on(CaseFile caseFile, LocalDate day) {
        Person person = caseFile.getPerson();
        LocalDate born = person.getDateOfBirth();
        if (!CompulsorySchoolAge.isOver(born, day)) {
            Party parent = first(caseFile, PartyRole.PARENT).orElse(null);
            return new RightsHolder(
                    RightsHolder.Kind.PARENT,
                    parent,
                    parent == null ? NoticeRecipient.FAMILY_NAME : parent.getName(),
                    person.getFullName(),
                    CompulsorySchoolAge.lastDay(born));
        }
        return alternative(caseFile, day)
                .map(acting -> new RightsHolder(
                        RightsHolder.Kind.ALTERNATIVE_PERSON,
                        acting.getParty(),
                        acting.getParty().getName(),
                        person.getFullName(),
                        acting.getFromOn()))
                .orElseGet(() -> new RightsHolder(
                        RightsHolder.Kind.YOUNG_PERSON,
                        first(caseFile, PartyRole.YOUNG_PERSON).orElseGet(() -> unreached(caseFile)),
                        person.getFullName(),
                        person.getFullName(),
                        CompulsorySchoolAge.firstDayAfter(born)));
    }

    /** The name is known, and nothing else: a letter can be written, and its address is asked for before it is posted. */
    private static Party unreached(CaseFile caseFile) {
        return new Party(
                caseFile.getId(),
                PartyRole.YOUNG_PERSON,
                0,
                new NewCase.FamilyContact(caseFile.getPerson().getFullName(), null, null, null, null));
    }

    private Optional<Party> first(CaseFile caseFile, PartyRole role) {
        return parties.findByCaseIdOrderByPosition(caseFile.getId()).stream()
                .filter(party -> party.getRole() == role)
                .findFirst();
    }

    private Optional<AlternativePerson> alternative(CaseFile caseFile, LocalDate day) {
        return alternatives.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .filter(acting -> acting.actsOn(day))
                .findFirst();
    }

    /** Who gets a copy on a day of a notice to the holder: those for whom that is agreed, and never the holder again. */
    public List<Party> copiesOn(CaseFile caseFile, LocalDate day, NoticeKind kind) {
        return copies(caseFile, day, scope -> scope.covers(kind));
    }

    /** Who gets copies today of the messages to the family. */
    public List<Party> copiesToday(CaseFile caseFile) {
        return copies(caseFile, dates.today(), scope -> scope == CopyAgreement.Scope.EVERYTHING);
    }

    private List<Party> copies(CaseFile caseFile, LocalDate day, Predicate<CopyAgreement.Scope> covered) {
        LocalDate young = CompulsorySchoolAge.firstDayAfter(caseFile.getPerson().getDateOfBirth());
        Party holder = on(caseFile, day).party();
        Stream<Party> agreed = agreements.findByCaseIdOrderByRecordedAt(caseFile.getId()).stream()
                .filter(agreement -> agreement.holdsOn(day, young))
                .filter(agreement -> covered.test(agreement.getScope()))
                .map(CopyAgreement::getParty);
        return Stream.concat(agreed, socialWorkers(caseFile, day))
                .filter(party -> holder == null || !party.getId().equals(holder.getId()))
                .distinct()
                .toList();
    }

    /** The authority that looks after a child has parental responsibility or acts as a parent, so its social worker hears. */
    private Stream<Party> socialWorkers(CaseFile caseFile, LocalDate day) {
        return isChildInCare(caseFile, day)
                ? parties.findByCaseIdOrderByPosition(caseFile.getId()).stream()
                        .filter(party -> party.getRole() == PartyRole.SOCIAL_WORKER)
                : Stream.empty();
    }

    /** Whether an authority looks after the child; a young person decides alone who hears. */
    public boolean isChildInCare(CaseFile caseFile, LocalDate day) {
        return caseFile.getPerson().isLookedAfter()
                && !CompulsorySchoolAge.isOver(caseFile.getPerson().getDateOfBirth(), day);
    }
}
