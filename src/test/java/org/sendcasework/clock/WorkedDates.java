package org.sendcasework.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Dates of the law that were worked out apart from the application: the examples of guidance, and for each row of the
 * table a last day that falls between Christmas and New Year, where every way of counting gives another one.
 */
final class WorkedDates {

    static final String FILE = "src/test/resources/law/worked-dates.csv";

    private WorkedDates() {}

    record WorkedDate(String code, LocalDate event, LocalDate second, LocalDate due) {}

    static List<WorkedDate> all() {
        try {
            return Files.readAllLines(Path.of(FILE)).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new WorkedDate(cells[0], day(cells[1]), day(cells[2]), day(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }
}
