package org.sendcasework.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.sendcasework.assessment.caseload.CaseloadImports;
import org.sendcasework.assessment.caseload.ImportRow;
import org.sendcasework.assessment.caseload.ImportRun;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing a caseload and watching how far it is. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final SortColumns RUNS = SortColumns.first(
                    Sort.by("startedAt").descending(), "id")
            .and("file", "fileName")
            .and("started", "startedAt")
            .and("rows", "rowsTotal")
            .and("refused", "rowsRefused");

    private static final SortColumns REFUSED = SortColumns.first(Sort.by("lineNumber"), "id")
            .and("line", "lineNumber")
            .and("field", "refusedField");

    private final CaseloadImports imports;

    ImportPages(CaseloadImports imports) {
        this.imports = imports;
    }

    /** A line of the list of imports. */
    record RunRow(
            UUID id, String fileName, String started, int total, int taken, int known, int refused, boolean finished) {

        static RunRow of(ImportRun run) {
            return new RunRow(
                    run.getId(),
                    run.getFileName(),
                    Texts.moment(run.getStartedAt().atZone(LegalDates.ZONE).toLocalDateTime()),
                    run.getRowsTotal(),
                    run.getRowsTaken(),
                    run.getRowsKnown(),
                    run.getRowsRefused(),
                    run.isFinished());
        }
    }

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        Page<RunRow> rows = imports.all(RUNS.properties(page)).map(RunRow::of);
        model.addAttribute("list", ListPage.of(rows, page, request));
        return "cases/imports";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute(FormViews.MAIN, ImportForm.EMPTY);
        return "cases/import-start";
    }

    @PostMapping
    String start(@ModelAttribute(FormViews.MAIN) ImportForm form, BindingResult errors, RedirectAttributes answer) {
        if (!FormSubmission.saved(errors, () -> answer.addAttribute("id", start(form)))) {
            return "cases/import-start";
        }
        return "redirect:/imports/{id}";
    }

    private String start(ImportForm form) {
        byte[] content = form.content();
        return imports.start(form.file().getOriginalFilename(), content).getId().toString();
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("caseload.csv", CaseloadImports.template());
    }

    @GetMapping("/{id}")
    String run(@PathVariable UUID id, Pageable page, HttpServletRequest request, Model model) {
        Page<ImportRow> refused = imports.refused(id, REFUSED.properties(page));
        model.addAttribute("run", imports.byId(id));
        model.addAttribute("list", ListPage.of(refused, page, request));
        return "cases/import";
    }
}
