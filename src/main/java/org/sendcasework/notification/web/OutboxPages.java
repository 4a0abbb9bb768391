package org.sendcasework.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Party;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.promise.ContactPromises;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.PageStep;
import org.sendcasework.shared.web.SortColumns;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was sent to whom, what waits, and letters to be printed. Messages name nobody; a letter's address is shown only to
 * those who may read case files.
 */
@Controller
@RequestMapping("/outbox")
class OutboxPages {

    private static final int DAYS_OF_PROMISES = 28;
    private static final SortColumns COLUMNS = SortColumns.first(Sort.by(Sort.Direction.DESC, "queuedAt"), "id")
            .and("subject")
            .and("case", "caseReference")
            .and("queued", "queuedAt")
            .and("sent", "sentAt");
    private static final Set<MessageState> NOT_SENT = EnumSet.of(MessageState.OVERTAKEN, MessageState.CANCELLED);

    private final Messages messages;
    private final Channels channels;
    private final ContactPromises promises;
    private final CaseFiles caseFiles;
    private final CaseContacts contacts;
    private final CurrentUser currentUser;
    private final Clock clock;

    OutboxPages(
            Messages messages,
            Channels channels,
            ContactPromises promises,
            CaseFiles caseFiles,
            CaseContacts contacts,
            CurrentUser currentUser,
            Clock clock) {
        this.messages = messages;
        this.channels = channels;
        this.promises = promises;
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** A message as the list and its own page show it. */
    record Row(
            UUID id,
            String subject,
            String to,
            String about,
            String queued,
            String queuedBy,
            String providerReference,
            String sent,
            String settled,
            StateTag state,
            String channel,
            String template,
            int attempts,
            String body,
            Integer version,
            boolean toPost) {}

    private Row row(OutgoingMessage message) {
        return new Row(
                message.getId(),
                message.getSubject(),
                message.getRecipient().kind().words()
                        + (message.getRecipient().kind() == Recipient.Kind.FAMILY
                                        || message.getRecipient().kind() == Recipient.Kind.PARTY
                                ? ""
                                : " " + message.getRecipient().key()),
                message.getCaseReference(),
                moment(message.getQueuedAt()),
                message.getQueuedBy(),
                message.getProviderReference(),
                moment(message.getSentAt()),
                moment(message.getSettledAt()),
                tag(message.getState()),
                channel(message.getChannel()),
                message.getTemplate() + ", version " + message.getTemplateVersion(),
                message.getAttempts(),
                message.getBody(),
                message.getVersion(),
                message.getState() == MessageState.TO_POST);
    }

    private String moment(Instant at) {
        return at == null ? "" : Texts.moment(at.atZone(clock.getZone()).toLocalDateTime());
    }

    /** A message may have gone by a channel that is no longer set up. */
    private String channel(String code) {
        return channels.has(code) ? channels.byCode(code).words() : code;
    }

    private static StateTag tag(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> StateTag.met(state.words());
            case QUEUED, TO_POST -> StateTag.near(state.words());
            case UNDELIVERABLE -> StateTag.late(state.words());
            case OVERTAKEN, CANCELLED -> StateTag.off(state.words());
        };
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "sent") String show, Pageable page, HttpServletRequest request, Model model) {
        LocalDate today = LocalDate.now(clock);
        Page<Row> rows = messages.in(states(show), COLUMNS.properties(page)).map(this::row);
        model.addAttribute("show", show);
        model.addAttribute("list", ListPage.of(rows, page, request));
        model.addAttribute("toPost", messages.count(MessageState.TO_POST));
        model.addAttribute("waiting", messages.count(MessageState.QUEUED));
        model.addAttribute("undeliverable", messages.count(MessageState.UNDELIVERABLE));
        model.addAttribute("promises", promises.kept(today.minusDays(DAYS_OF_PROMISES), today.minusDays(1)));
        model.addAttribute("mayOpenCases", mayOpenCases());
        return "outbox/list";
    }

    private static Set<MessageState> states(String show) {
        return switch (show) {
            case "to-post" -> EnumSet.of(MessageState.TO_POST);
            case "waiting" -> EnumSet.of(MessageState.QUEUED, MessageState.UNDELIVERABLE);
            case "not-sent" -> NOT_SENT;
            default -> EnumSet.of(MessageState.SENT, MessageState.DELIVERED);
        };
    }

    private boolean mayOpenCases() {
        return Groups.CASE_FILE_READERS.stream().anyMatch(currentUser::isIn);
    }

    @GetMapping("/{id}")
    String message(@PathVariable UUID id, Model model) {
        model.addAttribute("m", row(messages.byId(id)));
        model.addAttribute("mayOpenCases", mayOpenCases());
        return "outbox/message";
    }

    @GetMapping("/{id}/letter")
    String letter(@PathVariable UUID id, Model model) {
        OutgoingMessage message = messages.byId(id);
        if (!mayOpenCases()) {
            throw new NotFoundException("There is no such letter.");
        }
        Optional<Party> family =
                switch (message.getRecipient().kind()) {
                    case FAMILY -> caseFiles.family(caseFiles.byReference(message.getCaseReference()));
                    case PARTY ->
                        contacts.byId(UUID.fromString(message.getRecipient().key()));
                    default -> throw new NotFoundException("There is no such letter.");
                };
        if (!currentUser.isOfficer() && family.map(Party::getUndisclosed).isPresent()) {
            throw new NotFoundException("There is no such letter.");
        }
        model.addAttribute("m", row(message));
        model.addAttribute("today", Texts.date(LocalDate.now(clock)));
        model.addAttribute("name", family.map(Party::getName).orElse(null));
        model.addAttribute("address", family.map(Party::getAddress).orElse(null));
        return "outbox/letter";
    }

    @PostMapping("/{id}/posted")
    String posted(@PathVariable UUID id, @RequestParam Integer version, RedirectAttributes answer) {
        PageStep.taken(answer, "The letter is marked as posted.", () -> messages.posted(id, version));
        return "redirect:/outbox?show=to-post";
    }
}
