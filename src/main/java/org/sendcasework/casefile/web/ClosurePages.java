package org.sendcasework.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.SettingClosure;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.casefile.internal.ClosureRows;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.PageStep;
import org.sendcasework.shared.web.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When settings are closed: caseworkers read it, managers and administrators change it. */
@Controller
@RequestMapping("/settings/closures")
class ClosurePages {

    private static final String HOME = "/settings/closures";
    private static final String REDIRECT = "redirect:" + HOME;

    private static final SortColumns COLUMNS = SortColumns.first(
                    Sort.by("setting.name", "setting.urn", "closedFrom"), "id")
            .and("setting", "setting.name")
            .and("name")
            .and("from", "closedFrom")
            .and("reopens", "reopensOn");

    private final SettingClosures closures;
    private final SettingRegister settings;
    private final CurrentUser currentUser;

    ClosurePages(SettingClosures closures, SettingRegister settings, CurrentUser currentUser) {
        this.closures = closures;
        this.settings = settings;
        this.currentUser = currentUser;
    }

    /**
     * A line of the list.
     *
     * @param window when advice must have been asked for; null for a closure that is too short to excuse lateness
     */
    record ClosureRow(
            UUID id,
            Integer version,
            String setting,
            String urn,
            String name,
            String from,
            String reopens,
            long days,
            String window,
            String source,
            String recorded) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "coming") String show,
            Pageable page,
            HttpServletRequest request,
            Model model) {
        Page<ClosureRow> rows =
                closures.search(q, "all".equals(show), COLUMNS.properties(page)).map(ClosurePages::row);
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("list", ListPage.of(rows, page, request));
        model.addAttribute("mayChange", currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.ADMINISTRATORS));
        return "settings/closures";
    }

    private static ClosureRow row(SettingClosure closure) {
        return new ClosureRow(
                closure.getId(),
                closure.getVersion(),
                closure.getSetting().getName(),
                closure.getSetting().getUrn(),
                closure.getName(),
                Texts.dueDate(closure.getClosedFrom()),
                Texts.dueDate(closure.getReopensOn()),
                closure.period().days(),
                closure.period()
                        .requestWindow()
                        .map(window -> Texts.date(window.from()) + " to " + Texts.date(window.to()))
                        .orElse(null),
                closure.getSource(),
                "Recorded by " + closure.getRecordedBy() + " on "
                        + Texts.date(LocalDate.ofInstant(closure.getRecordedAt(), LegalDates.ZONE)));
    }

    @GetMapping("/new")
    String create(Model model) {
        return page(ClosureForm.EMPTY, model);
    }

    @PostMapping
    String add(
            @Valid @ModelAttribute(FormViews.MAIN) ClosureForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, HOME, () -> record(form, answer))) {
            return page(form, model);
        }
        return REDIRECT;
    }

    private void record(ClosureForm form, RedirectAttributes answer) {
        if (form.isForMany()) {
            answer.addFlashAttribute("rows", closures.addForAll(form.phase().orElse(null), form.closure()));
        } else {
            closures.add(form.urn(), form.closure());
            answer.addFlashAttribute("done", "The closure is recorded.");
        }
    }

    private String page(ClosureForm form, Model model) {
        List<Choice> whose = new ArrayList<>();
        whose.add(new Choice(ClosureForm.ALL, "All settings"));
        Arrays.stream(SettingPhase.values())
                .map(phase -> new Choice(phase.name(), "All: " + Texts.words(phase.name())))
                .forEach(whose::add);
        settings.open().stream()
                .map(setting -> new Choice(setting.getUrn(), setting.getName() + " (" + setting.getUrn() + ")"))
                .forEach(whose::add);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("whose", whose);
        return "settings/closure";
    }

    @GetMapping("/file")
    String file(Model model) {
        model.addAttribute(FormViews.MAIN, ClosureFileForm.EMPTY);
        return "settings/closures-file";
    }

    @PostMapping("/file")
    String load(@ModelAttribute(FormViews.MAIN) ClosureFileForm form, BindingResult errors, RedirectAttributes answer) {
        if (!FormSubmission.saved(errors, HOME, () -> answer.addFlashAttribute("rows", load(form.file())))) {
            return "settings/closures-file";
        }
        return REDIRECT;
    }

    private ClosureRows load(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new InvalidInputException("file", "Select a CSV file that is not empty");
        }
        try {
            return closures.load(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, @RequestParam Integer version, RedirectAttributes answer) {
        PageStep.taken(answer, "The closure is removed.", () -> closures.remove(id, version));
        return REDIRECT;
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("closures.csv", SettingClosures.template());
    }
}
