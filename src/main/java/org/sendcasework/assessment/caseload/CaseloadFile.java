package org.sendcasework.assessment.caseload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sendcasework.shared.CsvFile;
import org.sendcasework.shared.InvalidInputException;

/** Reads a caseload file, and keeps the cells of a row as JSON until it is taken in. */
final class CaseloadFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROWS = 50_000;

    private CaseloadFile() {}

    /** A line and its cells by column, as JSON. */
    record Line(int number, String cells) {}

    /**
     * Reads all lines.
     *
     * @throws InvalidInputException if the file is not UTF-8 CSV, lacks a column or has an unknown one, or is too long
     */
    static List<Line> read(byte[] content) {
        return CsvFile.read(content, CaseloadColumns.ALL, CaseloadColumns.REQUIRED, MOST_ROWS).stream()
                .map(row -> new Line(row.number(), json(row.cells())))
                .toList();
    }

    private static String json(Map<String, String> cells) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(cells));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    static Map<String, String> cells(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored row is not JSON", e);
        }
    }
}
