package org.sendcasework.shared;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table to download as CSV, in UTF-8. */
public final class CsvDownload {

    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private final List<String> header;
    private final List<List<?>> rows = new ArrayList<>();

    public CsvDownload(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row; null is an empty cell. */
    public void row(Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    /** The answer to a request, with the rows so far. */
    public ResponseEntity<byte[]> download(String fileName) {
        return download(fileName, CsvFile.write(header, rows));
    }

    /** The answer to a request with a file that is written already. */
    public static ResponseEntity<byte[]> download(String fileName, String content) {
        ShownRecords.in(content);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .body(content.getBytes(StandardCharsets.UTF_8));
    }
}
