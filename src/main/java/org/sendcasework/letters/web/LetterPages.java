package org.sendcasework.letters.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sendcasework.letters.ContactKind;
import org.sendcasework.letters.LetterContacts;
import org.sendcasework.letters.internal.Demand;
import org.sendcasework.letters.internal.LetterContact;
import org.sendcasework.letters.internal.LetterPreviews;
import org.sendcasework.letters.internal.LetterPreviews.Edition;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters with a preview of each, and the contacts that they name. */
@Controller
@RequestMapping("/settings/letters")
class LetterPages {

    private static final String HOME = "redirect:/settings/letters";

    private static final RowSorting<LetterRow> COLUMNS = new RowSorting<LetterRow>()
            .by("notice", Comparator.comparing(LetterRow::notice, String.CASE_INSENSITIVE_ORDER))
            .by("reader", Comparator.comparing(LetterRow::reader, String.CASE_INSENSITIVE_ORDER));

    private final LetterPreviews previews;
    private final LetterContacts contacts;
    private final Dates dates;

    LetterPages(LetterPreviews previews, LetterContacts contacts, Dates dates) {
        this.previews = previews;
        this.contacts = contacts;
        this.dates = dates;
    }

    /** A line of the list of letters. */
    record LetterRow(String notice, String reader, String code, int version, String from, StateTag state) {}

    /**
     * A line of the list of contacts.
     *
     * @param contact null while nobody has entered it
     */
    record ContactRow(String code, String name, String source, LetterContact contact, String inWords) {}

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        List<LetterRow> rows = previews.all().stream().map(this::row).toList();
        model.addAttribute("list", ListPage.of(COLUMNS.page(rows, page), page, request));
        Map<ContactKind, LetterContact> now = contacts.now();
        model.addAttribute(
                "contacts",
                Arrays.stream(ContactKind.values())
                        .map(kind -> contactRow(kind, now.get(kind)))
                        .toList());
        return "settings/letters";
    }

    private static ContactRow contactRow(ContactKind kind, LetterContact contact) {
        return new ContactRow(
                code(kind), kind.words(), kind.source(), contact, contact == null ? null : contact.inWords());
    }

    private LetterRow row(Edition edition) {
        return new LetterRow(
                edition.row().notice().words(),
                edition.row().reader().words(),
                edition.template().code(),
                edition.template().version(),
                Texts.date(edition.template().from()),
                state(edition));
    }

    private StateTag state(Edition edition) {
        if (edition.inUse()) {
            return StateTag.met("In use");
        }
        return edition.isToCome(dates.today()) ? StateTag.open("To come") : StateTag.off("Over");
    }

    @GetMapping("/{code}/{version}")
    String preview(@PathVariable String code, @PathVariable int version, Model model) {
        Edition edition = previews.edition(code, version);
        model.addAttribute("notice", edition.row().notice().words());
        model.addAttribute("reader", edition.row().reader().words());
        model.addAttribute("source", edition.row().source());
        model.addAttribute(
                "demands", edition.row().demands().stream().map(Demand::words).toList());
        model.addAttribute("file", code);
        model.addAttribute("version", version);
        model.addAttribute("letter", previews.preview(edition));
        return "settings/letter";
    }

    @GetMapping("/contacts/{kind}")
    String edit(@PathVariable String kind, Model model) {
        ContactKind known = kind(kind);
        return page(contacts.latest(known).map(LetterContactForm::of).orElse(LetterContactForm.EMPTY), known, model);
    }

    @PostMapping("/contacts/{kind}")
    String enter(
            @PathVariable String kind,
            @Valid @ModelAttribute(FormViews.MAIN) LetterContactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        ContactKind known = kind(kind);
        if (!FormSubmission.saved(errors, () -> contacts.enter(known, form.entered()))) {
            return page(form, known, model);
        }
        answer.addFlashAttribute("done", "Letters name this contact from now on.");
        return HOME;
    }

    private String page(LetterContactForm form, ContactKind kind, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("kind", contactRow(kind, null));
        model.addAttribute("fromRegister", kind == ContactKind.MEDIATION_ADVISER);
        model.addAttribute("advisers", Choice.of(contacts.advisers()));
        model.addAttribute("history", contacts.history(kind));
        return "settings/letter-contact";
    }

    private static String code(ContactKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ContactKind kind(String code) {
        return Arrays.stream(ContactKind.values())
                .filter(kind -> code(kind).equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such contact."));
    }
}
