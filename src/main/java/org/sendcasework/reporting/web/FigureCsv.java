package org.sendcasework.reporting.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.shared.CsvTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table of figures to download, in UTF-8. */
final class FigureCsv {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private final List<String> header;
    private final List<List<?>> rows = new ArrayList<>();

    FigureCsv(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row; null is an empty cell. */
    void row(Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    ResponseEntity<byte[]> download(String fileName) {
        StringBuilder text = new StringBuilder();
        CsvTable.write(text, header, rows);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
