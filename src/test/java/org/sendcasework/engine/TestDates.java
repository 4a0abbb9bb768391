package org.sendcasework.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Stands for the ledger in a model of the tests: dates by name, which a test moves. */
@Component
public class TestDates {

    static final Date FIRST = Date.from(Instant.parse("2026-10-01T23:00:00Z"));

    private final Map<String, Date> dates = new ConcurrentHashMap<>();

    /** What the model asks for. */
    public Date due(String name) {
        return dates.getOrDefault(name, FIRST);
    }

    void move(String name, Date to) {
        dates.put(name, to);
    }

    void reset() {
        dates.clear();
    }
}
