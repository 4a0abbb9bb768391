package org.sendcasework.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes a file of rows below a header: RFC 4180, UTF-8, read with or without a byte order mark. */
public final class CsvFile {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvFile() {}

    /**
     * A row and its cells by column.
     *
     * @param number its line in the file, the header being line 1
     */
    public record Row(int number, Map<String, String> cells) {}

    /**
     * Reads all rows.
     *
     * @param known the columns a file may have
     * @param required those it must have
     * @throws InvalidInputException if the file is not UTF-8 CSV, lacks a column or has an unknown one, or is too long
     */
    public static List<Row> read(byte[] content, Collection<String> known, Collection<String> required, int mostRows) {
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
            checkHeader(parser.getHeaderNames(), known, required);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord csvRecord : parser) {
                // The header is line 1; a cell with line breaks makes the parser's own count run ahead
                Row row = new Row((int) csvRecord.getRecordNumber() + 1, csvRecord.toMap());
                requirePlain(row);
                rows.add(row);
                if (rows.size() > mostRows) {
                    throw new InvalidInputException("file", "must not have more than " + mostRows + " rows");
                }
            }
            if (rows.isEmpty()) {
                throw new InvalidInputException("file", "has no rows below its header");
            }
            return rows;
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw unreadable(e);
        }
    }

    private static void requirePlain(Row row) {
        row.cells().forEach((column, cell) -> {
            if (!PlainText.isPlain(cell)) {
                throw new InvalidInputException(
                        "file", "row " + row.number() + ", column " + column + " " + PlainText.RULE);
            }
        });
    }

    /**
     * Writes rows below a header: days as in ISO 8601, and a text that a spreadsheet would take for a formula with an
     * apostrophe before it.
     *
     * @param rows the cells of each row; null is an empty cell
     */
    public static String write(List<String> header, Iterable<? extends List<?>> rows) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<?> row : rows) {
                printer.printRecord(row.stream().map(CsvFile::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Object harmless(Object cell) {
        if (!(cell instanceof CharSequence)) {
            return cell;
        }
        String text = cell.toString();
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
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

    private static void checkHeader(List<String> header, Collection<String> known, Collection<String> required) {
        for (String column : header) {
            if (!known.contains(column)) {
                throw new InvalidInputException("file", "has an unknown column: " + column);
            }
        }
        for (String column : required) {
            if (!header.contains(column)) {
                throw new InvalidInputException("file", "lacks the column " + column);
            }
        }
    }
}
