package org.sendcasework.escalation.standards;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.AppendOnlyRecord;

/** How a provider kept a standard in one cycle; judged once and never again. */
@Entity
@Table(name = "service_standard_result")
public class StandardResult extends AppendOnlyRecord {

    private String providerCode;
    private RuleCode standard;
    private LocalDate cycleFrom;
    private LocalDate cycleTo;
    private int due;
    private int inTime;
    private int shareRequired;
    private boolean met;

    protected StandardResult() {}

    StandardResult(
            String providerCode, RuleCode standard, StandardCycle cycle, int due, int inTime, int shareRequired) {
        super(UUID.randomUUID());
        this.providerCode = providerCode;
        this.standard = standard;
        this.cycleFrom = cycle.from();
        this.cycleTo = cycle.to();
        this.due = due;
        this.inTime = inTime;
        this.shareRequired = shareRequired;
        // Whole numbers on both sides, so that 75% of 8 is 6 and not a rounded share
        this.met = inTime * 100 >= shareRequired * due;
    }

    public String getProviderCode() {
        return providerCode;
    }

    public RuleCode getStandard() {
        return standard;
    }

    public LocalDate getCycleFrom() {
        return cycleFrom;
    }

    public LocalDate getCycleTo() {
        return cycleTo;
    }

    public int getDue() {
        return due;
    }

    public int getInTime() {
        return inTime;
    }

    public int getShareRequired() {
        return shareRequired;
    }

    public boolean isMet() {
        return met;
    }

    /** The share in time, in whole percent rounded down, so that a missed standard never reads as met. */
    public int percent() {
        return inTime * 100 / due;
    }
}
