package org.sendcasework.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.internal.PartyRepository;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who is written to in a case, and how they are reached. */
@Service
@Transactional
public class CaseContacts {

    private static final int LONGEST_NAME = 200;

    private final PartyRepository parties;
    private final RightsHolders rights;
    private final CurrentUser currentUser;

    CaseContacts(PartyRepository parties, RightsHolders rights, CurrentUser currentUser) {
        this.parties = parties;
        this.rights = rights;
        this.currentUser = currentUser;
    }

    /** Everybody who is recorded, in the order in which they were. */
    @Transactional(readOnly = true)
    public List<Party> of(CaseFile caseFile) {
        return parties.findByCaseIdOrderByPosition(caseFile.getId());
    }

    /** Whether whoever is signed in may see how somebody is reached: officers where it must not be disclosed. */
    public boolean mayBeShown(Party party) {
        return party.getUndisclosed() == null || !currentUser.isSignedIn() || currentUser.isOfficer();
    }

    @Transactional(readOnly = true)
    public Optional<Party> byId(UUID id) {
        return parties.findById(id);
    }

    /**
     * Records the contact that came with a request or its acknowledgement. Without a name, or with that of the young
     * person, it is the young person's own. Another name is that of a parent, who gets nothing of a young person's case
     * until that is agreed.
     *
     * @param needed whether somebody must be named to whom the notices of a child go
     */
    public void recordFrom(CaseFile caseFile, NewCase.FamilyContact contact, boolean needed) {
        RightsHolder holder = rights.today(caseFile);
        String young = caseFile.getPerson().getFullName();
        if (contact.name() == null || !holder.isParent() && contact.name().equalsIgnoreCase(young)) {
            if (holder.isParent()) {
                if (needed || isReached(contact)) {
                    throw new InvalidInputException(
                            "parentName",
                            "must be given: " + young + " is of compulsory school age until "
                                    + Texts.date(holder.turn()) + ", so the notices go to a parent");
                }
            } else if (needed || isReached(contact)) {
                put(caseFile, PartyRole.YOUNG_PERSON, named(contact, young));
            }
            return;
        }
        Party known = of(caseFile).stream()
                .filter(party -> party.getName().equalsIgnoreCase(contact.name()))
                .findFirst()
                .orElse(null);
        if (known != null) {
            known.update(contact);
        } else if (holder.isParent()) {
            put(caseFile, PartyRole.PARENT, contact);
        } else {
            add(caseFile, PartyRole.PARENT, contact);
        }
    }

    private static boolean isReached(NewCase.FamilyContact contact) {
        return contact.email() != null || contact.phone() != null || contact.address() != null;
    }

    private static NewCase.FamilyContact named(NewCase.FamilyContact contact, String name) {
        return new NewCase.FamilyContact(
                name, contact.email(), contact.phone(), contact.address(), contact.preferredContact());
    }

    /** Changes how whoever holds the rights today is reached; a young person's own name stands in the case file. */
    public void updateHolder(CaseFile caseFile, NewCase.FamilyContact contact) {
        RightsHolder holder = rights.today(caseFile);
        switch (holder.kind()) {
            case PARENT -> put(caseFile, PartyRole.PARENT, contact);
            case YOUNG_PERSON ->
                put(
                        caseFile,
                        PartyRole.YOUNG_PERSON,
                        named(contact, caseFile.getPerson().getFullName()));
            case ALTERNATIVE_PERSON -> holder.party().update(contact);
        }
    }

    /** The young person is written to by the name that the case file has. */
    public void followName(CaseFile caseFile) {
        first(caseFile, PartyRole.YOUNG_PERSON)
                .ifPresent(young -> young.rename(caseFile.getPerson().getFullName()));
    }

    /**
     * Adds somebody. Parents of a child after the first, all parents of a young person, and representatives get copies only
     * where that is agreed.
     *
     * @param role a parent, a representative or a social worker
     */
    public Party addPerson(CaseFile caseFile, PartyRole role, NewCase.FamilyContact contact, Disclosure disclosure) {
        if (role != PartyRole.PARENT && role != PartyRole.REPRESENTATIVE && role != PartyRole.SOCIAL_WORKER) {
            throw new InvalidInputException("role", "Select what part they have in the case");
        }
        String name = Inputs.text("name", contact.name(), LONGEST_NAME);
        if (of(caseFile).stream().anyMatch(party -> party.getName().equalsIgnoreCase(name))) {
            throw new InvalidInputException("name", "is recorded in this case already");
        }
        Party added = add(caseFile, role, named(contact, name));
        added.restrict(disclosure);
        return added;
    }

    /** Whoever acts for the young person: somebody recorded under that name, such as a parent, or somebody new. */
    Party acting(CaseFile caseFile, NewCase.FamilyContact contact) {
        return of(caseFile).stream()
                .filter(party -> party.getName().equalsIgnoreCase(contact.name()))
                .findFirst()
                .map(known -> {
                    if (isReached(contact)) {
                        known.update(contact);
                    }
                    return known;
                })
                .orElseGet(() -> add(caseFile, PartyRole.ALTERNATIVE_PERSON, contact));
    }

    /**
     * Changes how somebody is reached.
     *
     * @throws InvalidInputException if messages are to go by e-mail and there is no address
     */
    public void change(CaseFile caseFile, UUID id, NewCase.FamilyContact contact, Disclosure disclosure) {
        requireAddressFor(contact);
        Party party = of(caseFile).stream()
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is nobody of that number in this case."));
        party.update(named(contact, party.getName()));
        party.restrict(disclosure);
    }

    /** Records how the young person wants to hear from the authority. */
    public void recordYoungPerson(CaseFile caseFile, NewCase.FamilyContact contact) {
        requireAddressFor(contact);
        put(
                caseFile,
                PartyRole.YOUNG_PERSON,
                named(contact, caseFile.getPerson().getFullName()));
    }

    private static void requireAddressFor(NewCase.FamilyContact contact) {
        if ("EMAIL".equals(contact.preferredContact()) && contact.email() == null) {
            throw new InvalidInputException("email", "must be given to write by e-mail");
        }
        if (!isReached(contact)) {
            throw new InvalidInputException("address", "give a postal address, an e-mail address or a phone number");
        }
    }

    private void put(CaseFile caseFile, PartyRole role, NewCase.FamilyContact contact) {
        first(caseFile, role).ifPresentOrElse(party -> party.update(contact), () -> add(caseFile, role, contact));
    }

    Party add(CaseFile caseFile, PartyRole role, NewCase.FamilyContact contact) {
        return parties.save(new Party(caseFile.getId(), role, of(caseFile).size() + 1, contact));
    }

    private Optional<Party> first(CaseFile caseFile, PartyRole role) {
        return of(caseFile).stream().filter(party -> party.getRole() == role).findFirst();
    }
}
