package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.sendcasework.casefile.Setting;

/**
 * A setting that the family asks the plan to name. One that the register lacks has only the name that they gave, until
 * somebody adds it.
 */
@Entity
public class SettingRequest {

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    private Representation representation;

    @ManyToOne(fetch = FetchType.EAGER)
    private Setting setting;

    private String askedAs;
    private String refusalGround;

    @Version
    private Integer version;

    protected SettingRequest() {}

    SettingRequest(UUID caseId, Representation representation, Setting setting, String askedAs) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.representation = representation;
        this.setting = setting;
        this.askedAs = askedAs;
    }

    void found(Setting inRegister) {
        this.setting = inRegister;
    }

    /** On which ground of section 39(4) it is not named; null when it is named. */
    void refused(String ground) {
        this.refusalGround = ground;
    }

    boolean isFor(Setting other) {
        return setting != null && other != null && setting.getId().equals(other.getId());
    }

    /** Whether it is, or may still turn out to be, of a kind that section 38(3) lists. */
    boolean isOfSection38() {
        return setting == null || setting.getKind().mustAdmitWhenNamed();
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseId() {
        return caseId;
    }

    public Representation getRepresentation() {
        return representation;
    }

    public Setting getSetting() {
        return setting;
    }

    /** Its name: as the register has it, or as the family gave it. */
    public String getAskedAs() {
        return setting == null ? askedAs : setting.getName();
    }

    public String getRefusalGround() {
        return refusalGround;
    }
}
