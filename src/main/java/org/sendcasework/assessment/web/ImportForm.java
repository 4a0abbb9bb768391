package org.sendcasework.assessment.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;
import org.springframework.web.multipart.MultipartFile;

/** A caseload file, as its form sends it. A browser cannot show again which file was selected. */
record ImportForm(
        @Label(value = "CSV file", hint = "In UTF-8, with one row for each request or case") MultipartFile file) {

    static final ImportForm EMPTY = new ImportForm(null);

    byte[] content() {
        if (file == null || file.isEmpty()) {
            throw new InvalidInputException("file", "Select a CSV file that is not empty");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
