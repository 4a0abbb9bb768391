package org.sendcasework.reporting.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table to download: RFC 4180, UTF-8, ISO dates, and no cell that a spreadsheet would run as a formula. */
final class FigureCsv {

    static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringWriter text = new StringWriter();
    private final CSVPrinter printer;

    FigureCsv(String... header) {
        try {
            printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord((Object[]) header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a row; null is an empty cell. */
    void row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(FigureCsv::safe).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers stay numbers; text that begins like a formula gets an apostrophe before it. */
    private static Object safe(Object cell) {
        return cell instanceof String words && !words.isEmpty() && FORMULA_STARTS.indexOf(words.charAt(0)) >= 0
                ? "'" + words
                : cell;
    }

    ResponseEntity<byte[]> download(String fileName) {
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
