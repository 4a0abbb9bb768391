package org.sendcasework.mediation.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** An integrated care board that has to be notified of the health issues of a mediation (regulation 35). */
@Entity
public class MediationIcb {

    @Id
    private UUID id;

    private UUID mediationId;
    private String serviceCode;
    private LocalDate toldOn;
    private String toldBy;

    @Version
    private Integer version;

    protected MediationIcb() {}

    public MediationIcb(UUID mediationId, String serviceCode) {
        this.id = UUID.randomUUID();
        this.mediationId = mediationId;
        this.serviceCode = serviceCode;
    }

    public void told(LocalDate on, String by) {
        this.toldOn = on;
        this.toldBy = by;
    }

    public UUID getId() {
        return id;
    }

    public UUID getMediationId() {
        return mediationId;
    }

    public String getServiceCode() {
        return serviceCode;
    }

    /** The day it was notified; null while it is not. */
    public LocalDate getToldOn() {
        return toldOn;
    }
}
