package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.internal.AlternativePersonRepository;
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

/** Records who acts in the place of a young person who lacks capacity, and when that ends (regulation 64). */
@Service
@Transactional
public class AlternativePersons {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int AGE_OF_A_DONOR = 18;

    private final AlternativePersonRepository alternatives;
    private final CaseFiles caseFiles;
    private final CaseContacts contacts;
    private final RightsPassing passing;
    private final CaseRecords records;
    private final CurrentUser currentUser;
    private final Dates dates;

    AlternativePersons(
            AlternativePersonRepository alternatives,
            CaseFiles caseFiles,
            CaseContacts contacts,
            RightsPassing passing,
            CaseRecords records,
            CurrentUser currentUser,
            Dates dates) {
        this.alternatives = alternatives;
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.passing = passing;
        this.records = records;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** All of a case, those that act no more included. */
    @Transactional(readOnly = true)
    public List<AlternativePerson> of(CaseFile caseFile) {
        return alternatives.findByCaseIdOrderByRecordedAt(caseFile.getId());
    }

    /**
     * Records that a young person lacks capacity and who acts: a deputy or attorney; without one a parent; where that parent
     * lacks capacity too, the parent's representative (regulation 64). A representative who is found later takes the place
     * of a parent from that day.
     *
     * @throws InvalidInputException if the law lets nobody act in this way, or nothing says what it rests on
     */
    public AlternativePerson record(String reference, LackOfCapacity found) {
        CaseFile caseFile = caseFiles.byReference(reference);
        LackOfCapacity checked = check(caseFile, found);
        of(caseFile).stream().filter(other -> other.getUntilOn() == null).forEach(other -> {
            if (other.getKind().isRepresentative() || !checked.kind().isRepresentative()) {
                throw new ConflictException("Somebody acts already ("
                        + other.getKind().words() + "). End that first if somebody else acts now.");
            }
            dates.requireNotBefore(
                    "from", checked.fromOn(), other.getFromOn(), "the day from which a parent has acted");
            other.end(checked.fromOn(), "A representative acts", currentUser.username());
        });
        AlternativePerson acting = alternatives.save(new AlternativePerson(
                caseFile.getId(),
                contacts.acting(caseFile, checked.contact()),
                checked,
                currentUser.username(),
                dates.now()));
        records.note(
                caseFile,
                checked.fromOn(),
                "RIGHTS",
                "The young person lacks capacity (found on " + Texts.date(checked.assessedOn()) + "). "
                        + checked.contact().name() + " acts from " + Texts.date(checked.fromOn()) + ": "
                        + checked.kind().words() + ".");
        passing.settle(caseFile);
        return acting;
    }

    private LackOfCapacity check(CaseFile caseFile, LackOfCapacity found) {
        LocalDate born = caseFile.getPerson().getDateOfBirth();
        LocalDate young = CompulsorySchoolAge.firstDayAfter(born);
        if (found.kind() == null) {
            throw new InvalidInputException("kind", "Select who acts");
        }
        dates.requireNotInFuture("assessedOn", found.assessedOn());
        dates.requireBetween("from", found.fromOn(), young, "the day from which the rights are the young person’s own");
        dates.requireNotBefore(
                "from", found.fromOn(), found.assessedOn(), "the day on which the lack of capacity was found");
        if (found.kind() == AlternativePerson.Kind.ATTORNEY
                && found.fromOn().isBefore(born.plusYears(AGE_OF_A_DONOR))) {
            throw new InvalidInputException(
                    "kind",
                    "nobody can give a lasting power of attorney before the age of 18 (section 9(2) of the Mental Capacity"
                            + " Act 2005)");
        }
        NewCase.FamilyContact contact = found.contact();
        String name = Inputs.text("name", contact.name(), LONGEST_NAME);
        if (name.equalsIgnoreCase(caseFile.getPerson().getFullName())) {
            throw new InvalidInputException("name", "must be the person who acts, not the young person");
        }
        return new LackOfCapacity(
                found.kind(),
                new NewCase.FamilyContact(
                        name, contact.email(), contact.phone(), contact.address(), contact.preferredContact()),
                Inputs.text("capacity", found.capacity(), LONGEST),
                found.assessedOn(),
                Inputs.text("authority", found.authority(), LONGEST),
                found.fromOn());
    }

    /**
     * Somebody acts no more: the young person has regained capacity, or an order or power has ended.
     *
     * @param until the first day on which the rights are the young person's own again
     */
    public void end(String reference, UUID id, LocalDate until, String because) {
        CaseFile caseFile = caseFiles.byReference(reference);
        AlternativePerson acting = byId(caseFile, id);
        if (acting.getUntilOn() != null) {
            throw new ConflictException(
                    acting.getParty().getName() + " has not acted since " + Texts.date(acting.getUntilOn()) + ".");
        }
        dates.requireBetween("until", until, acting.getFromOn(), "the day from which they have acted");
        String why = Inputs.text("because", because, LONGEST);
        acting.end(until, why, currentUser.username());
        records.note(
                caseFile, until, "RIGHTS", acting.getParty().getName() + " acts no more for the young person. " + why);
    }

    /** One of a case, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public AlternativePerson byId(CaseFile caseFile, UUID id) {
        return of(caseFile).stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Nobody of that number acts in this case."));
    }
}
