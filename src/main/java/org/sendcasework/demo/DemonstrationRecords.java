package org.sendcasework.demo;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;

/** Keeps a long transaction quick: each question to the database looks through every record that is still held. */
@Component
@OnlyInDemonstration
class DemonstrationRecords {

    private final EntityManager records;

    DemonstrationRecords(EntityManager records) {
        this.records = records;
    }

    /** Writes what is pending and holds no record any more; must be called within a transaction. */
    void letGo() {
        records.flush();
        records.clear();
    }
}
