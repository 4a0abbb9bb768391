package org.sendcasework.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we write must be read as text by any spreadsheet, and by ourselves. */
class CsvFileTest {

    @Test
    void aCellIsNeverAFormula() {
        String csv = CsvFile.write(
                List.of("what", "number"),
                List.of(
                        List.of("=HYPERLINK(\"x\")", "+1"),
                        List.of("-2", "@SUM(A1)"),
                        List.of("\tTab", "\rReturn"),
                        Arrays.asList("plain, with comma", null)));

        assertThat(csv)
                .isEqualTo(
                        """
                        what,number\r
                        "'=HYPERLINK(""x"")",'+1\r
                        '-2,'@SUM(A1)\r
                        '\tTab,"'\rReturn"\r
                        "plain, with comma",\r
                        """);
    }
}
