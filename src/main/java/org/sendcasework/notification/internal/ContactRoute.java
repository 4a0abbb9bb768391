package org.sendcasework.notification.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sendcasework.notification.Recipient;

/** How a role, a service, its lead or a setting is reached, as managers keep it. */
@Entity
public class ContactRoute {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Recipient.Kind kind;

    private String key;
    private String name;
    private String channel;
    private String address;

    @Version
    private Integer version;

    protected ContactRoute() {}

    ContactRoute(Recipient recipient, String name) {
        this.id = UUID.randomUUID();
        this.kind = recipient.kind();
        this.key = recipient.key();
        this.name = name;
    }

    void reachBy(ContactWay way) {
        this.channel = way.channel();
        this.address = way.address();
    }

    public UUID getId() {
        return id;
    }

    public Recipient getRecipient() {
        return new Recipient(kind, key);
    }

    public String getName() {
        return name;
    }

    public ContactWay getWay() {
        return new ContactWay(channel, address);
    }

    public Integer getVersion() {
        return version;
    }
}
