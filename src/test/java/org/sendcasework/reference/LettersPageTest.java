package org.sendcasework.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.internal.Demand;
import org.sendcasework.letters.internal.LetterContents;
import org.sendcasework.support.CommittedFile;

/** What must be in each letter and which fields its template can ask for, as a page of the documentation. */
class LettersPageTest {

    @Test
    void thePageOfLettersIsUpToDate() {
        CommittedFile.says(
                "docs/reference/letters.md",
                new MarkdownPage("Letters", "the table of contents and the fields in the code", LettersPageTest.class)
                        .paragraph("How templates are written is explained in [letters](../letters.md).")
                        .heading("What must be in each letter")
                        .table(
                                List.of("Letter", "To whom", "What must be in it", "Source"),
                                LetterContents.rows().stream()
                                        .map(row -> List.of(
                                                row.notice().words(),
                                                row.reader().words(),
                                                row.demands().stream()
                                                        .map(Demand::words)
                                                        .collect(Collectors.joining("; ")),
                                                row.source()))
                                        .toList())
                        .heading("Fields")
                        .paragraph("Those for the family may not stand in a letter to anybody else.")
                        .table(
                                List.of("Field", "What it is", "For whom"),
                                Arrays.stream(LetterField.values())
                                        .map(field -> List.of(
                                                "`" + field.placeholder() + "`",
                                                field.words(),
                                                field.isFamilyOnly() ? "the family" : "anybody"))
                                        .toList())
                        .toString());
    }
}
