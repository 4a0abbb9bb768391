package org.sendcasework.shared;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A record that is written once and never changed, such as a line of a timeline. Saving it never reads first. */
@MappedSuperclass
public abstract class AppendOnlyRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    @Transient
    private boolean fresh;

    protected AppendOnlyRecord() {}

    protected AppendOnlyRecord(UUID id) {
        this.id = id;
        this.fresh = true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }

    @PostLoad
    @PostPersist
    void stored() {
        this.fresh = false;
    }
}
