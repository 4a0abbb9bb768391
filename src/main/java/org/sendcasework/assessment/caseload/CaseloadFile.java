package org.sendcasework.assessment.caseload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sendcasework.shared.InvalidInputException;

/** Reads a caseload file: RFC 4180, UTF-8, with or without a byte order mark. */
final class CaseloadFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_ROWS = 50_000;

    private CaseloadFile() {}

    /** A line and its cells by column, as JSON. */
    record Line(int number, String cells) {}

    /**
     * Reads all lines.
     *
     * @throws InvalidInputException if the file is no UTF-8 CSV, lacks a column or has an unknown one, or is too long
     */
    static List<Line> read(byte[] content) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (Reader reader = new InputStreamReader(
                        new ByteArrayInputStream(withoutMark(content)), StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = format.parse(reader)) {
            checkHeader(parser.getHeaderNames());
            List<Line> lines = new ArrayList<>();
            for (CSVRecord csvRecord : parser) {
                // The header is line 1; a cell with line breaks makes the parser's own count run ahead
                lines.add(new Line((int) csvRecord.getRecordNumber() + 1, json(csvRecord.toMap())));
                if (lines.size() > MOST_ROWS) {
                    throw new InvalidInputException("file", "must not have more than " + MOST_ROWS + " rows");
                }
            }
            if (lines.isEmpty()) {
                throw new InvalidInputException("file", "has no rows below its header");
            }
            return lines;
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private static InvalidInputException unreadable(Exception cause) {
        return new InvalidInputException(
                "file",
                cause instanceof CharacterCodingException
                        ? "must be in UTF-8"
                        : "cannot be read as CSV: " + cause.getMessage());
    }

    private static byte[] withoutMark(byte[] content) {
        boolean marked = content.length > 2
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(content, 3, content.length) : content;
    }

    private static void checkHeader(List<String> header) {
        for (String column : header) {
            if (!CaseloadColumns.ALL.contains(column)) {
                throw new InvalidInputException("file", "has an unknown column: " + column);
            }
        }
        for (String column : CaseloadColumns.REQUIRED) {
            if (!header.contains(column)) {
                throw new InvalidInputException("file", "lacks the column " + column);
            }
        }
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
            throw new IllegalStateException("A stored row is no JSON", e);
        }
    }
}
