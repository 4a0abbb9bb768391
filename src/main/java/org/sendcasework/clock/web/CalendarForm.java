package org.sendcasework.clock.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.clock.internal.BankHolidayChange;
import org.sendcasework.clock.internal.BankHolidayChange.AddDay;
import org.sendcasework.clock.internal.BankHolidayChange.LoadFile;
import org.sendcasework.clock.internal.BankHolidayChange.RemoveDay;
import org.sendcasework.clock.internal.BankHolidayChange.TakeBackDay;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;

/**
 * A change of the calendar as its preview shows it and sends it back to confirm it. All but the reason is hidden.
 *
 * @param year the year the page shows, to come back to it
 */
record CalendarForm(
        String kind,
        String year,
        String day,
        String name,
        String source,
        String version,
        String content,
        @Label(value = "Reason", hint = "It is kept in the history of the calendar and of every date that moves")
                @NotBlank(message = "Enter the reason for this change")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason) {

    private static final String ADD = "add";
    private static final String REMOVE = "remove";
    private static final String TAKE_BACK = "take-back";
    private static final String FILE = "file";

    static CalendarForm adding(HolidayForm form) {
        return new CalendarForm(ADD, form.year(), form.day().iso(), form.name(), form.source(), null, null, null);
    }

    static CalendarForm removing(HolidayRemovalForm form) {
        return new CalendarForm(REMOVE, form.year(), form.day(), null, form.source(), null, null, null);
    }

    static CalendarForm loading(String year, String content) {
        return new CalendarForm(FILE, year, null, null, null, null, content, null);
    }

    BankHolidayChange change() {
        return switch (kind == null ? "" : kind) {
            case ADD -> new AddDay(Inputs.date("day", day), name, source);
            case REMOVE -> new RemoveDay(Inputs.date("day", day), source);
            case TAKE_BACK -> new TakeBackDay(Inputs.date("day", day), number());
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
