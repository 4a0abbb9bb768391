package org.sendcasework.letters.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.letters.ContactKind;
import org.sendcasework.letters.NewLetterContact;
import org.sendcasework.shared.AppendOnlyRecord;

/** Somebody whom letters name, from the time it was entered until another of the kind is. Nothing is overwritten. */
@Entity
public class LetterContact extends AppendOnlyRecord {

    @Enumerated(EnumType.STRING)
    private ContactKind kind;

    private String name;
    private String address;
    private String phone;
    private String email;
    private String website;
    private String recordedBy;
    private Instant recordedAt;

    protected LetterContact() {}

    public LetterContact(ContactKind kind, NewLetterContact entered, String recordedBy, Instant recordedAt) {
        super(UUID.randomUUID());
        this.kind = kind;
        this.name = entered.name();
        this.address = entered.address();
        this.phone = entered.phone();
        this.email = entered.email();
        this.website = entered.website();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    public ContactKind getKind() {
        return kind;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getPhone() {
        return phone;
    }

    public String getEmail() {
        return email;
    }

    public String getWebsite() {
        return website;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** The whole contact in one line, as letters print it. */
    public String inWords() {
        return Stream.of(
                        name,
                        address == null
                                ? null
                                : address.lines().map(String::strip).collect(Collectors.joining(", ")),
                        phone == null ? null : "telephone " + phone,
                        email,
                        website)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
