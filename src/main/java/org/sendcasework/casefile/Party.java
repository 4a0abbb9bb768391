package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Someone with a part in a case, such as the parent or young person who receives the notices, and how to reach them. */
@Entity
public class Party {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    /** The order in which they were recorded: the notices for a child go to the first parent. */
    private int position;

    private String name;
    private String email;
    private String phone;
    private String address;
    private String preferredContact;

    /** Why nobody else in the case may learn how they are reached. */
    private String undisclosed;

    /** What must not be told to them, one fact a line. */
    private String withheld;

    @Version
    private Integer version;

    protected Party() {}

    Party(UUID caseId, PartyRole role, int position, NewCase.FamilyContact contact) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.role = role;
        this.position = position;
        update(contact);
    }

    void update(NewCase.FamilyContact contact) {
        this.name = contact.name();
        this.email = contact.email();
        this.phone = contact.phone() == null ? this.phone : contact.phone();
        this.address = contact.address();
        this.preferredContact = contact.preferredContact() == null ? "POST" : contact.preferredContact();
    }

    /** Follows the name of the child or young person after a correction. */
    void rename(String right) {
        this.name = right;
    }

    public UUID getId() {
        return id;
    }

    UUID getCaseId() {
        return caseId;
    }

    public PartyRole getRole() {
        return role;
    }

    int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getPhone() {
        return phone;
    }

    public String getAddress() {
        return address;
    }

    public String getPreferredContact() {
        return preferredContact;
    }

    void restrict(Disclosure disclosure) {
        this.undisclosed = disclosure.undisclosed();
        this.withheld = disclosure.withheld();
    }

    /** Why nobody else in the case may learn how they are reached; null if they may. */
    public String getUndisclosed() {
        return undisclosed;
    }

    /** What must not be told to them, one fact a line; null for nothing. */
    public String getWithheld() {
        return withheld;
    }

    /** Whether anything is recorded by which they can be reached. */
    public boolean isReachable() {
        return isGiven(email) || isGiven(phone) || isGiven(address);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
