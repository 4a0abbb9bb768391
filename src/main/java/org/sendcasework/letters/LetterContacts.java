package org.sendcasework.letters;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.letters.internal.LetterContact;
import org.sendcasework.letters.internal.LetterContactRepository;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom letters name: the authority that sends them, the mediation adviser, disagreement resolution, the information,
 * advice and support service, and where to find schools. Nobody types them into a letter.
 */
@Service
@Transactional
public class LetterContacts {

    /** The discipline of the organisations of the register that advise on mediation. */
    private static final String MEDIATION = "MEDIATION";

    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_NAME = 3;

    private final LetterContactRepository contacts;
    private final PartnerServices services;
    private final CurrentUser currentUser;
    private final Clock clock;

    LetterContacts(LetterContactRepository contacts, PartnerServices services, CurrentUser currentUser, Clock clock) {
        this.contacts = contacts;
        this.services = services;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Enters a contact, which letters name from now on. Letters that went keep the one they had.
     *
     * @throws InvalidInputException if nobody could be reached by it, or the mediation adviser is not an organisation of
     *     the register
     */
    public void enter(ContactKind kind, NewLetterContact entered) {
        NewLetterContact checked = new NewLetterContact(
                Inputs.text("name", entered.name(), LONGEST_NAME),
                orNull(entered.address()),
                orNull(entered.phone()),
                orNull(entered.email()),
                orNull(entered.website()));
        if (checked.name().length() < SHORTEST_NAME) {
            throw new InvalidInputException("name", "must be the full name");
        }
        if (kind == ContactKind.AUTHORITY) {
            require("address", checked.address(), "Enter the address, which stands in the letterhead");
            require("phone", checked.phone(), "Enter the telephone number, which stands on every letter");
        }
        if (kind == ContactKind.MEDIATION_ADVISER
                && advisers().stream().noneMatch(name -> name.equals(checked.name()))) {
            throw new InvalidInputException("name", "must be an organisation that is registered for mediation");
        }
        if (kind == ContactKind.LOCAL_OFFER) {
            require("website", checked.website(), "Enter the address of the web page");
        }
        requireReached(checked);
        contacts.save(new LetterContact(kind, checked, currentUser.username(), clock.instant()));
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void require(String field, String text, String message) {
        if (text == null) {
            throw new InvalidInputException(field, message);
        }
    }

    private static void requireReached(NewLetterContact contact) {
        if (contact.phone() != null && !contact.phone().matches("[0-9+() -]{6,40}")) {
            throw new InvalidInputException("phone", "must be a telephone number, such as 01632 960001");
        }
        if (contact.email() != null && !contact.email().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new InvalidInputException("email", "must be an e-mail address, such as name@example.com");
        }
        if (contact.website() != null && !contact.website().matches("(https?://)?[^\\s./]+\\.\\S+")) {
            throw new InvalidInputException("website", "must be the address of a web page, such as www.example.com");
        }
        if (Stream.of(contact.phone(), contact.email(), contact.website()).allMatch(way -> way == null)) {
            throw new InvalidInputException("phone", "Enter a telephone number, an e-mail address or a web page");
        }
    }

    /** The organisations of the register that advise on mediation, by name. */
    @Transactional(readOnly = true)
    public List<String> advisers() {
        return services.ofDiscipline(MEDIATION).stream()
                .map(PartnerService::getName)
                .toList();
    }

    /** Who is named now, for each kind that was entered. */
    @Transactional(readOnly = true)
    public Map<ContactKind, LetterContact> now() {
        Map<ContactKind, LetterContact> now = new EnumMap<>(ContactKind.class);
        for (ContactKind kind : ContactKind.values()) {
            latest(kind).ifPresent(contact -> now.put(kind, contact));
        }
        return now;
    }

    /** Whoever is named for a kind, if it was entered. */
    @Transactional(readOnly = true)
    public Optional<LetterContact> latest(ContactKind kind) {
        return contacts.findFirstByKindOrderByRecordedAtDesc(kind);
    }

    /** Everything that was ever entered for a kind, the latest first. */
    @Transactional(readOnly = true)
    public Collection<LetterContact> history(ContactKind kind) {
        return contacts.findByKindOrderByRecordedAtDesc(kind);
    }
}
