package org.sendcasework.audit.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sendcasework.audit.internal.AuditEntries;
import org.sendcasework.audit.internal.AuditQuestion;
import org.sendcasework.shared.Audited.Act;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who looked at a case, what a person looked at, sign-ins, downloads, changed rights: one list and its filter. */
@Controller
@RequestMapping("/audit")
class AuditPages {

    private static final int ON_A_PAGE = 100;
    private static final int MOST_IN_A_FILE = 50_000;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(LONDON);
    private static final String WRONG_DAY = "must be a day, such as 2026-12-01, between 2000 and 2100";

    private final AuditEntries entries;

    AuditPages(AuditEntries entries) {
        this.entries = entries;
    }

    /** The filter as it was typed. */
    record Filter(String record, String person, String act, String from, String until, String before) {

        Filter {
            record = record == null ? "" : record;
            person = person == null ? "" : person;
            act = act == null ? "" : act;
            from = from == null ? "" : from;
            until = until == null ? "" : until;
            before = before == null ? "" : before;
        }

        AuditQuestion question() {
            return new AuditQuestion(record, person, act(act), day("from", from), day("until", until), number(before));
        }

        private static Act act(String name) {
            return name.isBlank()
                    ? null
                    : Arrays.stream(Act.values())
                            .filter(one -> one.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new InvalidInputException("act", "must be one of the list"));
        }

        private static LocalDate day(String field, String text) {
            if (text.isBlank()) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(text.strip());
                if (day.getYear() < 2000 || day.getYear() > 2100) {
                    throw new InvalidInputException(field, WRONG_DAY);
                }
                return day;
            } catch (DateTimeParseException e) {
                throw new InvalidInputException(field, WRONG_DAY);
            }
        }

        private static Long number(String text) {
            return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
        }
    }

    /** An entry with its moment in words. */
    record Row(String at, AuditEntries.Entry entry) {}

    @GetMapping
    ModelAndView list(@ModelAttribute("filter") Filter filter, Model model) {
        model.addAttribute("acts", Choice.of(Act.values(), Act::words));
        try {
            List<AuditEntries.Entry> found = entries.find(filter.question(), ON_A_PAGE + 1);
            boolean more = found.size() > ON_A_PAGE;
            List<AuditEntries.Entry> shown = more ? found.subList(0, ON_A_PAGE) : found;
            model.addAttribute(
                    "rows",
                    shown.stream()
                            .map(entry -> new Row(MOMENT.format(entry.at()), entry))
                            .toList());
            model.addAttribute("older", more ? shown.get(ON_A_PAGE - 1).seq() : null);
            return new ModelAndView("audit/list", model.asMap());
        } catch (InvalidInputException e) {
            model.addAttribute("rows", List.of());
            model.addAttribute("wrong", e.field());
            model.addAttribute("error", words(e.field()) + " " + e.rule() + ".");
            return new ModelAndView("audit/list", model.asMap(), HttpStatus.BAD_REQUEST);
        }
    }

    private static String words(String field) {
        return switch (field) {
            case "from" -> "First day";
            case "until" -> "Last day";
            default -> "What was done";
        };
    }

    @GetMapping("/entries.csv")
    ResponseEntity<byte[]> csv(@ModelAttribute("filter") Filter filter) {
        CsvDownload file =
                new CsvDownload("number", "at", "person", "act", "records", "place", "address", "reason", "details");
        for (AuditEntries.Entry entry : entries.find(filter.question(), MOST_IN_A_FILE)) {
            file.row(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.act(),
                    String.join(" ", entry.subjects()),
                    entry.place(),
                    entry.address(),
                    entry.reason(),
                    entry.details());
        }
        return file.download("audit-trail.csv");
    }
}
