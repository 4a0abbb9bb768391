package org.sendcasework.privacy.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.CommittedFile;
import org.springframework.beans.factory.annotation.Autowired;

/** The data map in the documentation: every table with rows of a case, made from the schema and the list of columns. */
@CaseworkTest
class DataMapTest {

    @Autowired
    private CaseTables tables;

    @Test
    void theDataMapIsUpToDate() throws IOException {
        Map<String, List<String>> columns = Files.readAllLines(Path.of("docs/columns.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !List.of("KEY", "LINK", "VERSION").contains(cells[2]))
                .collect(Collectors.groupingBy(
                        cells -> cells[0], TreeMap::new, Collectors.mapping(cells -> cells[1], Collectors.toList())));
        List<String> lines = new ArrayList<>(List.of(
                "# Data map",
                "",
                "Made from the schema of the database and [`columns.csv`](../columns.csv). Do not edit:"
                        + " `mvn test -Dtest=DataMapTest -Drewrite` writes it again.",
                "",
                "Every table that has rows of a case. All of them are removed when the case is disposed of. `columns.csv`"
                        + " says of each column where it is used. Apart from these, a referral to Experts at Hand"
                        + " (`eah_referral`) can name a child until the family withdraws its consent, and a refused row of an"
                        + " import (`import_row`) keeps what was in the file until it is corrected; neither has a schedule"
                        + " yet.",
                "",
                "| Table | What it holds, besides ids and references | Given out on a subject access request |",
                "|---|---|---|"));
        for (String table : new TreeMap<>(tables.conditions()).keySet()) {
            lines.add("| `" + table + "` | "
                    + columns.getOrDefault(table, List.of()).stream()
                            .map(column -> column.replace('_', ' '))
                            .collect(Collectors.joining(", "))
                    + " | " + given(table) + " |");
        }
        CommittedFile.says("docs/privacy/data-map.md", String.join("\n", lines) + "\n");
    }

    private static String given(String table) {
        if (table.endsWith("_fact")) {
            return "no: counted from the other rows";
        }
        if (table.equals("document_content")) {
            return "yes, as files";
        }
        if (GivenOut.LEFT_OUT.contains(table)) {
            return "no";
        }
        return GivenOut.isPartly(table) ? "only what happened and when" : "yes";
    }
}
