package org.sendcasework.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.sendcasework.notification.MessageTemplate;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;

/**
 * One message: what it says, to whom and why, and what became of it. Its id is its identity to the world, the same at
 * every attempt, so that a receiver can drop a repeat.
 */
@Entity
public class OutgoingMessage {

    @Id
    private UUID id;

    private String onceKey;
    private String caseReference;

    /** The case that a mediation or an appeal belongs to, made by the database. */
    @Column(insertable = false, updatable = false)
    private String rootCaseReference;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Recipient.Kind recipientKind;

    private String recipientKey;
    private String template;
    private int templateVersion;
    private String subject;
    private String body;
    private String preferredChannel;
    private String channel;
    private String address;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    @Column(insertable = false, updatable = false)
    private int attempts;

    private Instant queuedAt;
    private String queuedBy;
    private Instant sentAt;
    private Instant settledAt;
    private String providerReference;

    @Version
    private Integer version;

    protected OutgoingMessage() {}

    public OutgoingMessage(
            NewMessage message,
            MessageTemplate template,
            MessageTemplate.Rendered text,
            MessageState state,
            String by,
            Instant at) {
        this.id = UUID.randomUUID();
        this.onceKey = message.onceKey();
        this.caseReference = message.caseReference();
        this.purpose = message.purpose();
        this.recipientKind = message.to().kind();
        this.recipientKey = message.to().key();
        this.template = template.code();
        this.templateVersion = template.version();
        this.subject = text.subject();
        this.body = text.body();
        this.preferredChannel = message.channel();
        this.state = state;
        this.queuedAt = at;
        this.queuedBy = by;
    }

    public void accepted(ContactWay way, MessageState how, String reference, Instant at) {
        this.channel = way.channel();
        this.address = way.address();
        this.state = how;
        this.providerReference = reference;
        if (how != MessageState.TO_POST) {
            this.sentAt = at;
        }
    }

    public void posted(Instant at) {
        this.state = MessageState.SENT;
        this.sentAt = at;
    }

    public void settled(MessageState how, Instant at) {
        this.state = how;
        this.settledAt = at;
    }

    /** It goes again, to another address. */
    public void queueAgain() {
        this.state = MessageState.QUEUED;
    }

    public UUID getId() {
        return id;
    }

    /** Null if it is not about one case. */
    public String getCaseReference() {
        return caseReference;
    }

    public String getPurpose() {
        return purpose;
    }

    public Recipient getRecipient() {
        return new Recipient(recipientKind, recipientKey);
    }

    public String getTemplate() {
        return template;
    }

    public int getTemplateVersion() {
        return templateVersion;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }

    /** Null where the recipient's own channel is right. */
    public String getPreferredChannel() {
        return preferredChannel;
    }

    /** The channel it went by; null before. */
    public String getChannel() {
        return channel;
    }

    /** The address it went to; null before, and where the channel needs none. */
    public String getAddress() {
        return address;
    }

    public MessageState getState() {
        return state;
    }

    /** How often it was tried. */
    public int getAttempts() {
        return attempts;
    }

    public Instant getQueuedAt() {
        return queuedAt;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** When a receipt came; null without one. */
    public Instant getSettledAt() {
        return settledAt;
    }

    public String getQueuedBy() {
        return queuedBy;
    }

    public String getProviderReference() {
        return providerReference;
    }

    public Integer getVersion() {
        return version;
    }
}
