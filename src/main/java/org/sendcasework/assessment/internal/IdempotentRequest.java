package org.sendcasework.assessment.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.io.Serializable;
import org.springframework.data.domain.Persistable;

/** That a program's request was taken in already, and as which case. */
@Entity
class IdempotentRequest implements Persistable<IdempotentRequest.Key> {

    /** The key is the caller's own; two callers may use the same. */
    @Embeddable
    record Key(String username, String idempotencyKey) implements Serializable {}

    @EmbeddedId
    private Key id;

    @Column(name = "body_sha256")
    private String bodySha256;

    private String caseReference;

    @Transient
    private boolean fresh;

    protected IdempotentRequest() {}

    IdempotentRequest(Key id, String bodySha256, String caseReference) {
        this.id = id;
        this.bodySha256 = bodySha256;
        this.caseReference = caseReference;
        this.fresh = true;
    }

    boolean hasBody(String sha256) {
        return bodySha256.equals(sha256);
    }

    String caseReference() {
        return caseReference;
    }

    @Override
    public Key getId() {
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
