package org.sendcasework.notification.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sendcasework.notification.Channels;
import org.sendcasework.notification.ContactBook;
import org.sendcasework.notification.ContactRoute;
import org.sendcasework.notification.ContactWay;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How roles, services and settings are reached, and a test message to each. */
@Controller
@RequestMapping("/contacts")
class ContactPages {

    private static final String HOME = "redirect:/contacts";
    private static final List<Recipient.Kind> WITH_ROUTES =
            List.of(Recipient.Kind.ROLE, Recipient.Kind.SERVICE, Recipient.Kind.SERVICE_LEAD, Recipient.Kind.SETTING);

    private final ContactBook contacts;
    private final Channels channels;
    private final Messages messages;
    private final Clock clock;

    ContactPages(ContactBook contacts, Channels channels, Messages messages, Clock clock) {
        this.contacts = contacts;
        this.channels = channels;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("routes", contacts.routes());
        model.addAttribute("channels", channels.all());
        model.addAttribute("email", channels.byCode(channels.email()).words());
        model.addAttribute("kinds", WITH_ROUTES);
        return "contacts";
    }

    @PostMapping
    String add(
            @RequestParam String kind,
            @RequestParam String key,
            @RequestParam String name,
            @RequestParam String channel,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes answer) {
        changed(answer, "The contact is added.", () -> {
            Recipient.Kind known = Arrays.stream(Recipient.Kind.values())
                    .filter(candidate -> candidate.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInputException("kind", "is unknown"));
            contacts.add(new Recipient(known, key), name, new ContactWay(channel, address));
        });
        return HOME;
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam Integer version,
            @RequestParam String channel,
            @RequestParam(defaultValue = "") String address,
            RedirectAttributes answer) {
        changed(
                answer,
                "The contact is changed.",
                () -> contacts.change(id, version, new ContactWay(channel, address)));
        return HOME;
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes answer) {
        ContactRoute route = contacts.byId(id);
        messages.queue(new NewMessage(
                "TEST:" + id + ":" + clock.instant(),
                "TEST",
                "test-message",
                route.getRecipient(),
                null,
                null,
                MessageFields.none()));
        answer.addFlashAttribute("done", "A test message is on its way. The outbox shows what became of it.");
        return HOME;
    }

    private static void changed(RedirectAttributes answer, String done, Runnable change) {
        try {
            change.run();
            answer.addFlashAttribute("done", done);
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", e.rule() + " (" + e.field() + ")");
        } catch (ConflictException e) {
            answer.addFlashAttribute("error", e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            answer.addFlashAttribute(
                    "error", "Someone else changed this at the same moment. Look at the list again, and repeat it.");
        }
    }
}
