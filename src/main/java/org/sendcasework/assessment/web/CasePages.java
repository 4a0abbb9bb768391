package org.sendcasework.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.Chronology;
import org.sendcasework.casefile.Document;
import org.sendcasework.casefile.Documents;
import org.sendcasework.casefile.TeamFilter;
import org.sendcasework.casefile.TimelineEntry;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.sendcasework.shared.web.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the case file with its history and documents. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private static final SortColumns COLUMNS = SortColumns.first(Sort.by("dateReceived"), "reference")
            .and("case", "reference")
            .and("received", "dateReceived")
            .and("child", "person.familyName");

    private static final RowSorting<TimelineEntry> HISTORY =
            new RowSorting<TimelineEntry>().by("date", Comparator.comparing(TimelineEntry::getHappenedOn));

    private final CaseFiles caseFiles;
    private final CaseworkTeams teams;
    private final CasePageModel pageModel;
    private final Documents documents;
    private final Chronology chronology;
    private final Dates dates;

    CasePages(
            CaseFiles caseFiles,
            CaseworkTeams teams,
            CasePageModel pageModel,
            Documents documents,
            Chronology chronology,
            Dates dates) {
        this.caseFiles = caseFiles;
        this.teams = teams;
        this.pageModel = pageModel;
        this.documents = documents;
        this.chronology = chronology;
        this.dates = dates;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam(defaultValue = "") String team,
            Pageable page,
            HttpServletRequest request,
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
        Page<CaseFile> found = caseFiles.search(q, open, TeamFilter.of(team), COLUMNS.properties(page));
        model.addAttribute("list", ListPage.of(pageModel.rows(found), page, request));
        return "cases/list";
    }

    @GetMapping("/{reference}")
    String caseFile(@PathVariable String reference, Model model) {
        pageModel.fill(model, caseFiles.byReference(reference));
        return "cases/case";
    }

    @GetMapping("/{reference}/history")
    String history(@PathVariable String reference, Pageable page, HttpServletRequest request, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("list", ListPage.of(HISTORY.page(pageModel.history(caseFile), page), page, request));
        return "cases/history";
    }

    @GetMapping("/{reference}/chronology")
    String chronology(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("today", dates.today());
        model.addAttribute("lines", chronology.of(caseFile));
        return "cases/chronology";
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
}
