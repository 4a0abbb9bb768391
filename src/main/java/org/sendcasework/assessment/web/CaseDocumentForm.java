package org.sendcasework.assessment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;
import org.springframework.web.multipart.MultipartFile;

/** A document for the case file, as the form sends it. A browser never sends a file again that it sent before. */
record CaseDocumentForm(
        @Label("What the document is")
                @NotBlank(message = "Enter what the document is")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String title,
        @Label(value = "File", hint = "PDF, Word, OpenDocument text, PNG, JPEG or plain text, up to 15 MB")
                MultipartFile file) {

    static final CaseDocumentForm EMPTY = new CaseDocumentForm("", null);

    String fileName() {
        return file == null ? "" : file.getOriginalFilename();
    }

    byte[] content() {
        if (file == null || fileName() == null || fileName().isEmpty()) {
            throw new InvalidInputException("file", "Select a file");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
