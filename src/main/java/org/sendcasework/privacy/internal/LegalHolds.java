package org.sendcasework.privacy.internal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Audited;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the file of a case from disposal, whatever the schedule says, until somebody lifts the hold. */
@Service
@Transactional
public class LegalHolds {

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    LegalHolds(JdbcClient jdbc, CurrentUser currentUser, Dates dates, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /** A hold that stands. */
    public record Hold(UUID id, String reference, String reason, String placedBy) {}

    @Transactional(readOnly = true)
    public List<Hold> standing() {
        return jdbc.sql("select id, reference, reason, placed_by from legal_hold where lifted_at is null"
                        + " order by placed_at")
                .query((row, number) -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("reason"),
                        row.getString("placed_by")))
                .list();
    }

    /**
     * Places a hold.
     *
     * @throws InvalidInputException if there is no such case
     * @throws ConflictException if one stands already
     */
    public void place(String reference, String reason) {
        String asked = reference.strip().toUpperCase(Locale.ROOT);
        // The case waits for this, and a disposal for the case
        jdbc.sql("select id from case_file where reference = :reference for update")
                .param("reference", asked)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new InvalidInputException("reference", "is not that of a case"));
        if (isHeld(asked)) {
            throw new ConflictException("A hold on this case stands already.");
        }
        jdbc.sql("insert into legal_hold (id, reference, reason, placed_by, placed_at)"
                        + " values (:id, :reference, :reason, :by, :at)")
                .param("id", UUID.randomUUID())
                .param("reference", asked)
                .param("reason", reason.strip())
                .param("by", currentUser.username())
                .param("at", dates.now().atOffset(ZoneOffset.UTC))
                .update();
        report(asked, "legal hold placed", reason);
    }

    /** Lifts a hold; {@link ConflictException} if it no longer stands. */
    public void lift(UUID id, String why) {
        String reference = jdbc.sql("update legal_hold set lifted_by = :by, lifted_at = :at, lifted_why = :why"
                        + " where id = :id and lifted_at is null returning reference")
                .param("by", currentUser.username())
                .param("at", dates.now().atOffset(ZoneOffset.UTC))
                .param("why", why.strip())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ConflictException("This hold is lifted already."));
        report(reference, "legal hold lifted", why);
    }

    boolean isHeld(String reference) {
        return standing().stream().anyMatch(hold -> hold.reference().equals(reference));
    }

    private void report(String reference, String what, String why) {
        events.publishEvent(new Audited(Audited.Act.CHANGE, List.of(reference), Map.of("what", what), why));
    }
}
