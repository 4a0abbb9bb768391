package org.sendcasework.clock.internal;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.shared.AppendOnlyRecord;

/** What a change of the calendar said about one day: why, by whom and when. Only ever added. */
@Entity
public class CalendarChange extends AppendOnlyRecord {

    private LocalDate day;
    private String name;
    private boolean bankHoliday;
    private String source;
    private String reason;
    private String changedBy;
    private Instant changedAt;

    protected CalendarChange() {}

    CalendarChange(CalendarEffect.DayChange change, String reason, String by, Instant at) {
        super(UUID.randomUUID());
        this.day = change.day();
        this.name = change.name();
        this.bankHoliday = change.bankHoliday();
        this.source = change.source();
        this.reason = reason;
        this.changedBy = by;
        this.changedAt = at;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getName() {
        return name;
    }

    /** Whether the day is a bank holiday since then. */
    public boolean isBankHoliday() {
        return bankHoliday;
    }

    public String getSource() {
        return source;
    }

    public String getReason() {
        return reason;
    }

    public String getChangedBy() {
        return changedBy;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
