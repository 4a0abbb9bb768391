package org.sendcasework.referral;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sendcasework.referral.internal.Booking;
import org.sendcasework.referral.internal.BookingRepository;
import org.sendcasework.referral.internal.CapacityWeekRepository;
import org.sendcasework.shared.CsvFile;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The weekly sessions of each discipline and locality: one pool for Experts at Hand and statutory advice. What is not
 * there cannot be booked.
 */
@Service
@Transactional
public class Capacity {

    private static final int MOST_ROWS = 5000;
    private static final int MOST_SESSIONS = 1000;
    private static final List<String> COLUMNS = List.of("week_starting", "discipline", "locality", "sessions");

    private final CapacityWeekRepository weeks;
    private final BookingRepository bookings;

    Capacity(CapacityWeekRepository weeks, BookingRepository bookings) {
        this.weeks = weeks;
        this.bookings = bookings;
    }

    /** A week of the pool: what there is, what is booked of it, and how much of that for statutory advice. */
    public record Use(CapacityWeek week, int booked, int statutory) {

        public int free() {
            return week.getSessions() - booked;
        }
    }

    /** The sessions of a week that has none yet. */
    public record NewWeek(LocalDate weekStarting, Discipline discipline, String locality, int sessions) {}

    /** Adds weeks that have no sessions yet, all at once. */
    public void add(List<NewWeek> added) {
        weeks.saveAll(added.stream()
                .map(week -> new CapacityWeek(week.weekStarting(), week.discipline(), week.locality(), week.sessions()))
                .toList());
    }

    /** The Monday of the week that a day lies in. */
    public static LocalDate weekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * Records how many sessions there are in a week.
     *
     * @throws InvalidInputException if the week does not begin on a Monday, or more is booked already
     */
    public void available(LocalDate weekStarting, Discipline discipline, String locality, int sessions) {
        if (weekStarting.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new InvalidInputException("week_starting", "must be a Monday");
        }
        if (sessions < 0 || sessions > MOST_SESSIONS) {
            throw new InvalidInputException("sessions", "must be a whole number from 0 to " + MOST_SESSIONS);
        }
        CapacityWeek week = weeks.findWithLockByWeekStartingAndDisciplineAndLocality(weekStarting, discipline, locality)
                .orElseGet(() -> weeks.save(new CapacityWeek(weekStarting, discipline, locality, sessions)));
        long booked = bookings.booked(week);
        if (booked > sessions) {
            throw new InvalidInputException(
                    "sessions", booked + " sessions of this week are already booked; release some of them first");
        }
        week.setSessions(sessions);
    }

    /**
     * Takes in the weekly return of the services: a CSV file with the columns week_starting, discipline, locality and
     * sessions. All of it is taken or none; the same file again changes nothing.
     *
     * @return how many rows were taken
     */
    public int load(byte[] content) {
        List<CsvFile.Row> rows = CsvFile.read(content, COLUMNS, COLUMNS, MOST_ROWS);
        for (CsvFile.Row row : rows) {
            Map<String, String> cells = row.cells();
            try {
                available(
                        Inputs.date("week_starting", cells.get("week_starting")),
                        discipline(cells.get("discipline")),
                        Inputs.text("locality", cells.get("locality"), 100),
                        wholeNumber("sessions", cells.get("sessions")));
            } catch (InvalidInputException e) {
                throw new InvalidInputException("file", "line " + row.number() + ", " + e.field() + " " + e.rule());
            }
        }
        return rows.size();
    }

    static Discipline discipline(String code) {
        return Arrays.stream(Discipline.values())
                .filter(known -> known.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "discipline", "must be one of " + Arrays.toString(Discipline.values())));
    }

    static int wholeNumber(String field, String entered) {
        try {
            return Integer.parseInt(Inputs.text(field, entered, 9));
        } catch (NumberFormatException e) {
            throw new InvalidInputException(field, "must be a whole number");
        }
    }

    /**
     * Books sessions of a week.
     *
     * @throws InvalidInputException if no capacity is recorded for that week, or less is left than asked for
     */
    public void book(
            LocalDate weekStarting,
            Discipline discipline,
            String locality,
            int sessions,
            Booking.Purpose purpose,
            String workReference) {
        if (sessions < 1) {
            throw new InvalidInputException("sessions", "must be at least 1");
        }
        String where = discipline.words() + " in " + locality + ", week of " + Texts.date(weekStarting);
        CapacityWeek week = weeks.findWithLockByWeekStartingAndDisciplineAndLocality(weekStarting, discipline, locality)
                .orElseThrow(() -> new InvalidInputException(
                        "sessions", "no capacity is recorded for " + where + "; record it or choose another week"));
        long left = week.getSessions() - bookings.booked(week);
        if (sessions > left) {
            throw new InvalidInputException(
                    "sessions",
                    "only " + left + " of " + week.getSessions() + " sessions are left for " + where
                            + "; choose another week or fewer sessions");
        }
        bookings.save(new Booking(week, sessions, purpose, workReference));
    }

    /** How many sessions are booked for a piece of work. */
    @Transactional(readOnly = true)
    public int bookedFor(String workReference) {
        return bookings.findByWorkReferenceAndReleasedOnIsNull(workReference).stream()
                .mapToInt(Booking::getSessions)
                .sum();
    }

    /** Gives back what was booked for a piece of work that will not be done. */
    public void release(String workReference, LocalDate on) {
        bookings.findByWorkReferenceAndReleasedOnIsNull(workReference).forEach(booking -> booking.release(on));
    }

    /** The weeks that begin within these days, both inclusive, with what is booked. */
    @Transactional(readOnly = true)
    public List<Use> use(LocalDate from, LocalDate to) {
        return weeks.use(from, to).stream()
                .map(row -> new Use(row.getWeek(), (int) row.getBooked(), (int) row.getStatutory()))
                .toList();
    }

    /** An empty file of the weekly return. */
    public static String template() {
        return String.join(",", COLUMNS) + "\r\n";
    }
}
