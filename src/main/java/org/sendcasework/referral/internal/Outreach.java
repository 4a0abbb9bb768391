package org.sendcasework.referral.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.Setting;
import org.sendcasework.shared.ConflictException;

/** A setting that has not used the offer and is spoken to about it. At most one is open for each setting. */
@Entity
@Table(name = "eah_outreach")
public class Outreach {

    /** What came of it. */
    public enum Outcome {
        WILL_ASK("The setting will ask for help"),
        NO_NEED_NOW("No need now"),
        NO_ANSWER("No answer"),
        ASKED_ITSELF("The setting asked for help itself");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Id
    private UUID id;

    private String reference;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Setting setting;

    private LocalDate listedOn;
    private LocalDate contactedOn;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String note;
    private String recordedBy;

    @Version
    private Integer version;

    protected Outreach() {}

    public Outreach(String reference, Setting setting, LocalDate listedOn) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.setting = setting;
        this.listedOn = listedOn;
    }

    public void end(LocalDate on, Outcome how, String text, String by) {
        if (outcome != null) {
            throw new ConflictException("This outreach is already recorded. Refresh your list.");
        }
        this.contactedOn = on;
        this.outcome = how;
        this.note = text;
        this.recordedBy = by;
    }

    public String getReference() {
        return reference;
    }

    public Setting getSetting() {
        return setting;
    }

    public LocalDate getContactedOn() {
        return contactedOn;
    }

    public String getNote() {
        return note;
    }

    public String getRecordedBy() {
        return recordedBy;
    }

    public LocalDate getListedOn() {
        return listedOn;
    }

    public Outcome getOutcome() {
        return outcome;
    }
}
