package org.sendcasework.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.caseload.CaseloadImports;
import org.sendcasework.assessment.caseload.ImportRun;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports a caseload file and reports the progress. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Import of a caseload from a CSV file")
class ImportApi {

    private final CaseloadImports imports;

    ImportApi(CaseloadImports imports) {
        this.imports = imports;
    }

    record Progress(
            UUID id,
            int rowsTotal,
            int rowsDone,
            int taken,
            int alreadyHere,
            int refused,
            boolean finished,
            List<Refusal> refusals) {}

    record Refusal(int line, String field, String reason) {}

    @Operation(summary = "Submit a caseload file")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Progress> start(@RequestParam MultipartFile file) throws IOException {
        ImportRun run = imports.start(file.getOriginalFilename(), file.getBytes());
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + run.getId()))
                .body(progress(run));
    }

    @Operation(summary = "The progress of an import, and the rows that were refused (at most 500)")
    @GetMapping("/{id}")
    Progress progress(@PathVariable UUID id) {
        return progress(imports.byId(id));
    }

    private Progress progress(ImportRun run) {
        return new Progress(
                run.getId(),
                run.getRowsTotal(),
                run.getRowsDone(),
                run.getRowsTaken(),
                run.getRowsKnown(),
                run.getRowsRefused(),
                run.isFinished(),
                imports.refused(run.getId()).stream()
                        .map(row -> new Refusal(row.getLineNumber(), row.getRefusedField(), row.getRefusedReason()))
                        .toList());
    }
}
