package org.sendcasework.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a table as CSV: RFC 4180, a header row, days as in ISO 8601, and no cell that a spreadsheet would calculate. */
public final class CsvTable {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private CsvTable() {}

    /** Writes the header and one line for each row. */
    public static void write(Appendable out, List<String> header, Iterable<List<?>> rows) {
        try {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(header);
            for (List<?> row : rows) {
                printer.printRecord(row.stream().map(CsvTable::harmless).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object harmless(Object cell) {
        if (!(cell instanceof CharSequence)) {
            return cell;
        }
        String text = cell.toString();
        boolean formula = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
