package org.sendcasework.assessment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.Document;
import org.sendcasework.casefile.Documents;
import org.sendcasework.casefile.TeamFilter;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** The list of cases and the case file, with what can be changed there. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final CaseFiles caseFiles;
    private final CaseworkTeams teams;
    private final CasePageModel pageModel;
    private final CaseEnding ending;
    private final Documents documents;

    CasePages(
            CaseFiles caseFiles, CaseworkTeams teams, CasePageModel pageModel, CaseEnding ending, Documents documents) {
        this.caseFiles = caseFiles;
        this.teams = teams;
        this.pageModel = pageModel;
        this.ending = ending;
        this.documents = documents;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "0") int page,
            HttpServletResponse response,
            Model model) {
        Boolean open =
                switch (show) {
                    case "open" -> true;
                    case "closed" -> false;
                    default -> null;
                };
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("team", team);
        model.addAttribute("teams", teams.all());
        TeamFilter narrowed;
        try {
            narrowed = TeamFilter.of(team);
        } catch (InvalidInputException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("error", PageProblems.words(e));
            narrowed = TeamFilter.ANY;
        }
        model.addAttribute("cases", pageModel.rows(caseFiles.search(q, open, narrowed, Math.max(page, 0))));
        return "cases/list";
    }

    @GetMapping("/{reference}")
    String caseFile(@PathVariable String reference, Model model) {
        pageModel.fill(model, caseFiles.byReference(reference));
        return "cases/case";
    }

    @PostMapping("/{reference}/end")
    String end(
            @PathVariable String reference,
            @RequestParam CaseOutcome outcome,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam String reason,
            @RequestParam Integer version,
            RedirectAttributes answer) {
        return changed(
                reference, answer, "The case is closed.", () -> ending.end(reference, outcome, on, reason, version));
    }

    @PostMapping("/{reference}/documents")
    String addDocument(
            @PathVariable String reference,
            @RequestParam String title,
            @RequestParam MultipartFile file,
            RedirectAttributes answer)
            throws IOException {
        byte[] content = file.getBytes();
        return changed(
                reference,
                answer,
                "The document is in the case file.",
                () -> documents.add(caseFiles.byReference(reference), title, file.getOriginalFilename(), content));
    }

    @GetMapping("/{reference}/documents/{id}")
    ResponseEntity<byte[]> document(@PathVariable String reference, @PathVariable UUID id) {
        CaseFile caseFile = caseFiles.byReference(reference);
        Document document = documents.byId(caseFile, id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.getMediaType()))
                // Offered for download, never shown within our pages
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.getFileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.content(document));
    }

    private static String changed(String reference, RedirectAttributes answer, String done, Runnable change) {
        try {
            change.run();
            answer.addFlashAttribute("done", done);
        } catch (InvalidInputException | ConflictException | OptimisticLockingFailureException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
        }
        return "redirect:/cases/" + reference;
    }
}
