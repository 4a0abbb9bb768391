package org.sendcasework.referral.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;
import org.springframework.web.multipart.MultipartFile;

/** A CSV file that is loaded. A browser never keeps the file that was selected. */
record CsvForm(@Label(value = "CSV file", hint = "In UTF-8") MultipartFile file) {

    static final CsvForm EMPTY = new CsvForm(null);

    byte[] content() {
        if (file == null || file.isEmpty()) {
            throw new InvalidInputException("file", "select a CSV file");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
