package org.sendcasework.clock.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sendcasework.shared.InvalidInputException;

/**
 * The list of bank holidays as GOV.UK publishes it, of which the division England and Wales counts. It is read strictly
 * and as a whole: one entry that cannot be understood refuses the file.
 */
final class BankHolidayFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DIVISION = "england-and-wales";
    private static final String EVENTS = DIVISION + ".events";
    private static final int LONGEST_TITLE = 150;

    private BankHolidayFile() {}

    /**
     * The bank holidays by year and day.
     *
     * @throws InvalidInputException naming the place in the file and what is wrong there
     */
    static SortedMap<Integer, SortedMap<LocalDate, String>> read(String content) {
        JsonNode division = parse(content).path(DIVISION);
        if (!division.isObject()) {
            throw new InvalidInputException(DIVISION, "is missing in the file");
        }
        JsonNode events = division.path("events");
        if (!events.isArray() || events.isEmpty()) {
            throw new InvalidInputException(EVENTS, "must list at least one bank holiday");
        }
        SortedMap<Integer, SortedMap<LocalDate, String>> years = new TreeMap<>();
        for (int i = 0; i < events.size(); i++) {
            String place = EVENTS + "[" + i + "]";
            LocalDate day = date(events.get(i), place);
            String before = years.computeIfAbsent(day.getYear(), year -> new TreeMap<>())
                    .putIfAbsent(day, name(events.get(i), place));
            if (before != null) {
                throw new InvalidInputException(place + ".date", day + " is listed twice");
            }
        }
        return years;
    }

    private static JsonNode parse(String content) {
        try {
            JsonNode root = JSON.readTree(content.startsWith("\uFEFF") ? content.substring(1) : content);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            // Reported below; the parser's own words mean nothing to an officer
        }
        throw new InvalidInputException(
                "file", "is not a list of bank holidays in JSON; download bank-holidays.json from GOV.UK again");
    }

    private static LocalDate date(JsonNode event, String place) {
        String text = event.path("date").asText("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    place + ".date",
                    text.isEmpty() ? "is missing" : "must be a date such as 2027-12-25, not " + shortened(text));
        }
    }

    private static String name(JsonNode event, String place) {
        String title = event.path("title").asText("").strip();
        if (title.isEmpty()) {
            throw new InvalidInputException(place + ".title", "must not be empty");
        }
        String name = shortened(title);
        return "Substitute day".equalsIgnoreCase(event.path("notes").asText("").strip())
                ? name + " (substitute day)"
                : name;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) : text;
    }
}
