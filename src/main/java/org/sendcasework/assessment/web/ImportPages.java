package org.sendcasework.assessment.web;

import java.io.IOException;
import java.util.UUID;
import org.sendcasework.assessment.caseload.CaseloadImports;
import org.sendcasework.assessment.caseload.ImportRun;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Importing a caseload and watching how far it is. */
@Controller
@RequestMapping("/imports")
class ImportPages {

    private final CaseloadImports imports;

    ImportPages(CaseloadImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("runs", imports.latest());
        return "cases/imports";
    }

    @PostMapping
    String start(@RequestParam MultipartFile file, RedirectAttributes answer) throws IOException {
        try {
            ImportRun run = imports.start(file.getOriginalFilename(), file.getBytes());
            return "redirect:/imports/" + run.getId();
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", "The file " + e.rule());
            return "redirect:/imports";
        }
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("caseload.csv", CaseloadImports.template());
    }

    @GetMapping("/{id}")
    String run(@PathVariable UUID id, Model model) {
        model.addAttribute("run", imports.byId(id));
        model.addAttribute("refused", imports.refused(id));
        return "cases/import";
    }
}
