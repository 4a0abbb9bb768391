package org.sendcasework.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Party;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.MessageState;
import org.sendcasework.notification.internal.OutgoingMessage;
import org.sendcasework.notification.promise.ContactPromises;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was told to whom, what waits, and letters to be printed. Messages name nobody; a letter's address is shown only to
 * those who may read case files.
 */
@Controller
@RequestMapping("/outbox")
class OutboxPages {

    private static final int DAYS_OF_PROMISES = 28;
    private static final Set<MessageState> NOT_SENT = EnumSet.of(MessageState.OVERTAKEN, MessageState.CANCELLED);

    private final Messages messages;
    private final ContactPromises promises;
    private final CaseFiles caseFiles;
    private final CurrentUser currentUser;
    private final Clock clock;

    OutboxPages(
            Messages messages, ContactPromises promises, CaseFiles caseFiles, CurrentUser currentUser, Clock clock) {
        this.messages = messages;
        this.promises = promises;
        this.caseFiles = caseFiles;
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
            String state,
            String tag,
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
                                ? ""
                                : " " + message.getRecipient().key()),
                message.getCaseReference(),
                moment(message.getQueuedAt()),
                message.getQueuedBy(),
                message.getProviderReference(),
                moment(message.getSentAt()),
                moment(message.getSettledAt()),
                message.getState().words(),
                tag(message.getState()),
                message.getChannel(),
                message.getTemplate() + ", version " + message.getTemplateVersion(),
                message.getAttempts(),
                message.getBody(),
                message.getVersion(),
                message.getState() == MessageState.TO_POST);
    }

    private String moment(Instant at) {
        return at == null ? "" : Texts.moment(at.atZone(clock.getZone()).toLocalDateTime());
    }

    private static String tag(MessageState state) {
        return switch (state) {
            case SENT, DELIVERED -> "met";
            case QUEUED, TO_POST -> "near";
            case UNDELIVERABLE -> "late";
            case OVERTAKEN, CANCELLED -> "off";
        };
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "sent") String show, @RequestParam(defaultValue = "0") int page, Model model) {
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("show", show);
        model.addAttribute(
                "messages", messages.in(states(show), Math.max(page, 0)).map(this::row));
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
        if (message.getRecipient().kind() != Recipient.Kind.FAMILY || !mayOpenCases()) {
            throw new NotFoundException("There is no such letter.");
        }
        Optional<Party> family = caseFiles.family(caseFiles.byReference(message.getCaseReference()));
        model.addAttribute("m", row(message));
        model.addAttribute("today", Texts.date(LocalDate.now(clock)));
        model.addAttribute("name", family.map(Party::getName).orElse(null));
        model.addAttribute("address", family.map(Party::getAddress).orElse(null));
        return "outbox/letter";
    }

    @PostMapping("/{id}/posted")
    String posted(@PathVariable UUID id, @RequestParam Integer version, RedirectAttributes answer) {
        try {
            messages.posted(id, version);
            answer.addFlashAttribute("done", "The letter is marked as posted.");
        } catch (ConflictException e) {
            answer.addFlashAttribute("error", e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", "Someone else changed this letter at the same moment. Look again.");
        }
        return "redirect:/outbox?show=to-post";
    }
}
