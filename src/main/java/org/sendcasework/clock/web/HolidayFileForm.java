package org.sendcasework.clock.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;
import org.springframework.web.multipart.MultipartFile;

/**
 * The list of bank holidays that GOV.UK publishes, as its form sends it.
 *
 * @param year the year the calendar showed, to come back to it
 */
record HolidayFileForm(
        @Label(
                        value = "File bank-holidays.json",
                        hint = "The calendar follows it for England and Wales, in every year it covers in full")
                MultipartFile file,
        String year) {

    static final String FILE = "file";

    /** The published list has about 40 kB. */
    private static final int LARGEST_FILE = 500_000;

    String text() {
        if (file == null || file.isEmpty()) {
            throw new InvalidInputException(FILE, "Select a file that is not empty");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw new InvalidInputException(FILE, "must not be larger than 500 kB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(FILE, "must be in UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
