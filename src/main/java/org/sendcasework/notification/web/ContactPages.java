package org.sendcasework.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.ContactBook;
import org.sendcasework.notification.internal.ContactRoute;
import org.sendcasework.notification.internal.ContactWay;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.PageStep;
import org.sendcasework.shared.web.SortColumns;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How roles, services and settings are reached, and a test message to each. */
@Controller
@RequestMapping("/contacts")
class ContactPages {

    private static final String HOME = "redirect:/contacts";

    private static final List<Choice> KINDS = Choice.of(
            new Recipient.Kind[] {
                Recipient.Kind.ROLE, Recipient.Kind.SERVICE, Recipient.Kind.SERVICE_LEAD, Recipient.Kind.SETTING
            },
            Recipient.Kind::words);

    private static final SortColumns COLUMNS =
            SortColumns.first(Sort.by("name"), "id").and("name").and("channel");

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

    /**
     * A line of the list.
     *
     * @param state null where nothing is to be said
     */
    record ContactRow(UUID id, String name, String recipient, String channel, StateTag state, String address) {}

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        Page<ContactRow> rows = contacts.routes(COLUMNS.properties(page)).map(this::row);
        model.addAttribute("list", ListPage.of(rows, page, request));
        model.addAttribute("email", channels.byCode(channels.email()).words());
        return "contacts";
    }

    private ContactRow row(ContactRoute route) {
        ContactWay way = route.getWay();
        return new ContactRow(
                route.getId(),
                route.getName(),
                route.getRecipient().kind().words() + " " + route.getRecipient().key(),
                channels.has(way.channel()) ? channels.byCode(way.channel()).words() : way.channel(),
                Channels.OUTBOX.equals(way.channel()) ? StateTag.near("Nothing is sent yet") : null,
                way.address());
    }

    @GetMapping("/new")
    String create(Model model) {
        return page(ContactForm.EMPTY, null, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute(FormViews.MAIN) ContactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, () -> contacts.add(new Recipient(kind(form), form.key()), form.name(), form.way()))) {
            return page(form, null, model);
        }
        answer.addFlashAttribute("done", "The contact is added.");
        return HOME;
    }

    private static Recipient.Kind kind(ContactForm form) {
        return Arrays.stream(Recipient.Kind.values())
                .filter(candidate -> candidate.name().equals(form.kind()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("kind", "is unknown"));
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, Model model) {
        ContactRoute route = contacts.byId(id);
        return page(ContactWayForm.of(route), route, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) ContactWayForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, () -> contacts.change(id, form.version(), form.way()))) {
            return page(form, contacts.byId(id), model);
        }
        answer.addFlashAttribute("done", "The contact is changed.");
        return HOME;
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes answer) {
        ContactRoute route = contacts.byId(id);
        PageStep.taken(
                answer,
                "A test message is on its way. The outbox shows what became of it.",
                () -> messages.queue(new NewMessage(
                        "TEST:" + id + ":" + clock.instant(),
                        "TEST",
                        "test-message",
                        route.getRecipient(),
                        null,
                        null,
                        MessageFields.none())));
        return HOME;
    }

    private String page(Object form, ContactRoute route, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("route", route);
        model.addAttribute("kinds", KINDS);
        model.addAttribute(
                "channels",
                channels.all().stream()
                        .map(channel -> new Choice(channel.code(), channel.words()))
                        .toList());
        return "contact";
    }
}
