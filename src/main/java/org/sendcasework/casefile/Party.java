package org.sendcasework.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** Someone with a part in a case, such as the parent who receives the notices. */
@Entity
public class Party {

    static final String PARENT = "PARENT";

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private String role;
    private String name;
    private String email;
    private String phone;
    private String address;
    private String preferredContact;

    @Version
    private Integer version;

    protected Party() {}

    Party(UUID caseId, String role, NewCase.FamilyContact contact) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.role = role;
        update(contact);
    }

    void update(NewCase.FamilyContact contact) {
        this.name = contact.name();
        this.email = contact.email();
        this.phone = contact.phone() == null ? this.phone : contact.phone();
        this.address = contact.address();
        this.preferredContact = contact.preferredContact() == null ? "POST" : contact.preferredContact();
    }

    public String getRole() {
        return role;
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
}
