package org.sendcasework.clock.web;

import org.sendcasework.clock.internal.BankHolidayChange;
import org.sendcasework.clock.internal.BankHolidayChange.AddDay;
import org.sendcasework.clock.internal.BankHolidayChange.LoadFile;
import org.sendcasework.clock.internal.BankHolidayChange.RemoveDay;
import org.sendcasework.clock.internal.BankHolidayChange.TakeBackDay;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;

/**
 * A change as the page sends it, first for its preview and then, the same again, to confirm it. Everything is text, so
 * that a wrong value is told by the name of its field.
 *
 * @param year the year the page shows, to come back to it
 */
record CalendarForm(String kind, String year, String day, String name, String source, String version, String content) {

    static final String FILE = "file";

    CalendarForm withContent(String text) {
        return new CalendarForm(kind, year, day, name, source, version, text);
    }

    BankHolidayChange change() {
        return switch (kind == null ? "" : kind) {
            case "add" -> new AddDay(Inputs.date("day", day), name, source);
            case "remove" -> new RemoveDay(Inputs.date("day", day), source);
            case "take-back" -> new TakeBackDay(Inputs.date("day", day), number());
            case FILE -> new LoadFile(content == null ? "" : content);
            default -> throw new InvalidInputException("kind", "must be add, remove, take-back or file");
        };
    }

    private Integer number() {
        try {
            return Integer.valueOf(version);
        } catch (NumberFormatException e) {
            throw new InvalidInputException("version", "must be a number");
        }
    }
}
