package org.sendcasework.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseAccess;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.notification.internal.MessageCopies;
import org.sendcasework.notification.internal.MessageSent;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.internal.OutgoingMessageRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Queues messages and reports their state. A message is a row first; a separate process instance then sends it, outside
 * the transaction that queued it, and retries until it is accepted.
 */
@Service
@Transactional
public class Messages {

    private static final String PROCESS = "send-message";
    private static final Set<MessageState> UNSENT = Set.of(MessageState.QUEUED, MessageState.TO_POST);

    private final OutgoingMessageRepository messages;
    private final MessageTemplates templates;
    private final MessageCopies copies;
    private final RuntimeService runtime;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String signIn;

    Messages(
            OutgoingMessageRepository messages,
            MessageTemplates templates,
            MessageCopies copies,
            RuntimeService runtime,
            CaseAccess access,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${sendcasework.base-url}") String baseUrl) {
        this.messages = messages;
        this.templates = templates;
        this.copies = copies;
        this.runtime = runtime;
        this.access = access;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
        this.signIn = baseUrl + "/sign-in";
    }

    /**
     * Queues a message in the transaction of the caller: if that is rolled back, nothing is sent. A message that was
     * queued before, by its key, is not queued again.
     *
     * @return its id
     */
    public UUID queue(NewMessage message) {
        return messages.findByOnceKey(message.onceKey())
                .map(OutgoingMessage::getId)
                .orElseGet(() -> {
                    UUID id = keep(message, MessageState.QUEUED);
                    // The business key is not a case reference: a message has no deadline and is not moved by a
                    // correction
                    runtime.startProcessInstanceByKey(PROCESS, id.toString(), Map.of("messageId", id.toString()));
                    copies.of(message).forEach(this::queue);
                    return id;
                });
    }

    /** Keeps a message that need not go any more, because what it warns of has happened already. */
    public UUID keepUnsent(NewMessage message) {
        return messages.findByOnceKey(message.onceKey())
                .map(OutgoingMessage::getId)
                .orElseGet(() -> keep(message, MessageState.OVERTAKEN));
    }

    private UUID keep(NewMessage message, MessageState state) {
        MessageTemplate template = templates.byCode(message.template());
        return messages.save(new OutgoingMessage(
                        message,
                        template,
                        template.render(message.fields().signIn(signIn)),
                        state,
                        currentUser.username(),
                        clock.instant()))
                .getId();
    }

    /** Holds back a message, by its key, and its copies, that has lost its cause; nothing happens if it has gone or never was. */
    public void withdraw(String onceKey) {
        Stream.concat(
                        messages.findByOnceKey(onceKey).stream(),
                        messages.findByOnceKeyStartingWith(onceKey + MessageCopies.COPY).stream())
                .filter(message -> UNSENT.contains(message.getState()))
                .forEach(message -> message.settled(MessageState.OVERTAKEN, clock.instant()));
    }

    /** Holds back what has not gone yet about a case that has ended, letters to be posted included. */
    public void cancelUnsent(String caseReference) {
        messages.findByRootCaseReferenceAndStateIn(caseReference, UNSENT)
                .forEach(message -> message.settled(MessageState.CANCELLED, clock.instant()));
    }

    /**
     * A letter was put into the post.
     *
     * @throws ConflictException if it waits for that no more
     */
    public void posted(UUID id, Integer version) {
        OutgoingMessage message = byId(id);
        if (message.getState() != MessageState.TO_POST || !message.getVersion().equals(version)) {
            throw new ConflictException("Someone has already marked this letter as posted. Look at the list again.");
        }
        message.posted(clock.instant());
        tellSent(message);
    }

    void tellSent(OutgoingMessage message) {
        events.publishEvent(new MessageSent(
                message.getId(),
                message.getCaseReference(),
                message.getPurpose(),
                message.getRecipient(),
                LocalDate.now(clock)));
    }

    /** The message, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public OutgoingMessage byId(UUID id) {
        OutgoingMessage message =
                messages.findById(id).orElseThrow(() -> new NotFoundException("There is no such message."));
        if (message.getCaseReference() != null) {
            access.requireOpen(message.getCaseReference());
        }
        return message;
    }

    /** A page of the messages in these states. */
    @Transactional(readOnly = true)
    public Page<OutgoingMessage> in(Set<MessageState> states, Pageable page) {
        return messages.inStates(states, access.hiddenInQueries(), page);
    }

    /** The messages about a case, oldest first. */
    @Transactional(readOnly = true)
    public List<OutgoingMessage> of(String caseReference) {
        return messages.findByCaseReferenceOrderByQueuedAt(caseReference);
    }

    @Transactional(readOnly = true)
    public long count(MessageState state) {
        return messages.countInState(state, access.hiddenInQueries());
    }
}
