package org.sendcasework.mediation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.sendiass.SendiassCases;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
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

/** What the independent support service sees of the cases it has consent for, and its own notes. */
@Controller
@RequestMapping("/sendiass")
class SendiassPages {

    private static final RowSorting<CaseFile> SORTING = new RowSorting<CaseFile>()
            .by("reference", Comparator.comparing(CaseFile::getReference))
            .by("name", Comparator.comparing(caseFile -> caseFile.getPerson().getFullName()));

    private final SendiassCases cases;
    private final CaseRecords records;
    private final Mediations mediations;
    private final Appeals appeals;
    private final DeadlineExplainer explainer;
    private final Clock clock;

    SendiassPages(
            SendiassCases cases,
            CaseRecords records,
            Mediations mediations,
            Appeals appeals,
            DeadlineExplainer explainer,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.mediations = mediations;
        this.appeals = appeals;
        this.explainer = explainer;
        this.clock = clock;
    }

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        model.addAttribute("list", ListPage.of(SORTING.page(cases.list(), page), page, request));
        return "sendiass/list";
    }

    @GetMapping("/{reference}")
    String caseOfFamily(@PathVariable String reference, Model model) {
        return page(reference, NoteForm.EMPTY, model);
    }

    private String page(String reference, NoteForm form, Model model) {
        CaseFile caseFile = cases.byReference(reference);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute("decisions", records.decisions(caseFile));
        model.addAttribute("dates", explainer.explain(caseFile.getReference()));
        model.addAttribute("mediations", mediations.of(caseFile.getReference()));
        model.addAttribute("appeals", appeals.of(caseFile.getReference()));
        model.addAttribute("notes", cases.notes(reference));
        model.addAttribute("today", LocalDate.now(clock));
        return "sendiass/case";
    }

    @PostMapping("/{reference}/notes")
    String write(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) NoteForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        String page = "/sendiass/" + reference;
        if (!FormSubmission.saved(errors, page, () -> cases.write(reference, form.text()))) {
            return page(reference, form, model);
        }
        answer.addFlashAttribute("done", "The note is saved. Only SENDIASS can read it.");
        return "redirect:" + page;
    }
}
