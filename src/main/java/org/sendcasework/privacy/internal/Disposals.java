package org.sendcasework.privacy.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Audited;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disposes of case files whose time is over, one by one and after a person looked: rows, documents, the engine's history
 * and messages in the outbox. A certificate stays, which names nobody.
 */
@Service
@Transactional
public class Disposals {

    private static final Logger LOG = LoggerFactory.getLogger(Disposals.class);
    private static final int MOST = 200;

    private static final String DUE = "select * from (select c.reference, c.outcome_on, r.record_class,"
            + " (case r.counted_from when 'DATE_OF_BIRTH' then p.date_of_birth else c.outcome_on end"
            + " + make_interval(years => r.years))::date as due_on"
            + " from case_file c join person p on p.id = c.person_id"
            + " join retention_rule r on r.record_class = case when p.looked_after then 'LOOKED_AFTER'"
            + " when c.outcome in ('PLAN_ISSUED', 'PLAN_REPLACED', 'PLAN_KEPT') then 'PLAN'"
            + " when c.outcome in ('NOT_IN_AREA', 'OUTSIDE_AGE', 'MOVED_AWAY') then 'PASSED_ON' else 'NO_PLAN' end"
            + " where c.outcome_on is not null) over_time where due_on <= :today";

    private final JdbcClient jdbc;
    private final CaseTables tables;
    private final CaseData data;
    private final RetentionSchedule schedule;
    private final LegalHolds holds;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;
    private final Path outbox;

    Disposals(
            JdbcClient jdbc,
            CaseTables tables,
            CaseData data,
            RetentionSchedule schedule,
            LegalHolds holds,
            RuntimeService runtime,
            HistoryService history,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events,
            @Value("${sendcasework.notification.outbox-dir}") Path outbox) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.data = data;
        this.schedule = schedule;
        this.holds = holds;
        this.runtime = runtime;
        this.history = history;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
        this.outbox = outbox;
    }

    /** A closed case whose time is over. */
    public record Due(String reference, RecordClass recordClass, LocalDate closedOn, LocalDate dueOn, boolean held) {}

    /** @param removed how many rows of each kind, and what of the engine and the outbox */
    public record Certificate(
            UUID id,
            String reference,
            RecordClass recordClass,
            String rule,
            LocalDate dueOn,
            String reason,
            String approvedBy,
            LocalDate approvedOn,
            String removed) {}

    /** The cases to look at, the longest due first; at most 200 at a time. */
    @Transactional(readOnly = true)
    public List<Due> due() {
        return jdbc.sql(DUE + " order by due_on, reference limit " + MOST)
                .param("today", dates.today())
                .query((row, number) -> due(
                        row.getString("reference"),
                        row.getString("record_class"),
                        row.getObject("outcome_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** One of them; {@link NotFoundException} if it is not due. */
    @Transactional(readOnly = true)
    public Due due(String reference) {
        return jdbc.sql(DUE + " and reference = :reference")
                .param("today", dates.today())
                .param("reference", reference)
                .query((row, number) -> due(
                        row.getString("reference"),
                        row.getString("record_class"),
                        row.getObject("outcome_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFoundException("There is no such case to dispose of."));
    }

    private Due due(String reference, String recordClass, LocalDate closedOn, LocalDate dueOn) {
        return new Due(reference, RecordClass.valueOf(recordClass), closedOn, dueOn, holds.isHeld(reference));
    }

    /**
     * Disposes of a case for good.
     *
     * @param reason why nothing speaks for keeping it
     * @throws ConflictException if a hold stands, or work on the case is under way
     * @return the id of the certificate
     */
    public UUID dispose(String reference, String reason) {
        Due due = due(reference);
        CaseData.Key key = data.find(reference).orElseThrow();
        // Who places a hold waits for this
        jdbc.sql("select id from case_file where id = :id for update")
                .param("id", key.id())
                .query(UUID.class)
                .single();
        if (holds.isHeld(reference)) {
            throw new ConflictException("A legal hold stands. Lift it first, if it has no ground any more.");
        }
        if (runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(reference)
                                .count()
                        > 0
                || runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKeyLike(reference + "-%")
                                .count()
                        > 0) {
            throw new ConflictException("Work on this case is under way. Look for its processes in Cockpit.");
        }
        StringJoiner removed = new StringJoiner("; ");
        List<UUID> messages = jdbc.sql("select id from outgoing_message where root_case_reference = :reference")
                .param("reference", reference)
                .query(UUID.class)
                .list();
        Map<String, String> conditions = tables.conditions();
        conditions.forEach((table, condition) -> {
            int rows = jdbc.sql("delete from " + table + " where " + condition)
                    .params(key.parameters())
                    .update();
            if (rows > 0) {
                removed.add(Html.words(table) + ": " + rows);
            }
        });
        removed.add("Processes in the engine's history: " + removeHistory(reference));
        removed.add("Files in the outbox: " + removeFiles(messages));
        UUID certificate = certify(due, reason, removed.toString());
        events.publishEvent(
                new Audited(Audited.Act.CHANGE, List.of(reference), Map.of("what", "case disposed of"), reason));
        return certificate;
    }

    private int removeHistory(String reference) {
        List<String> instances = new ArrayList<>();
        for (String like : List.of(reference, reference + "-%")) {
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKeyLike(like).list().stream()
                    .map(HistoricProcessInstance::getId)
                    .forEach(instances::add);
        }
        if (!instances.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(instances);
        }
        return instances.size();
    }

    private int removeFiles(List<UUID> messages) {
        int files = 0;
        for (UUID message : messages) {
            try {
                files += Files.deleteIfExists(outbox.resolve(message + ".txt")) ? 1 : 0;
            } catch (IOException e) {
                LOG.error("The file of message {} could not be removed from the outbox", message);
            }
        }
        return files;
    }

    private UUID certify(Due due, String reason, String removed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into disposal (id, reference, record_class, rule, due_on, reason, approved_by, approved_at,"
                        + " removed) values (:id, :reference, :class, :rule, :due, :reason, :by, :at, :removed)")
                .param("id", id)
                .param("reference", due.reference())
                .param("class", due.recordClass().name())
                .param("rule", schedule.of(due.recordClass().name()).words())
                .param("due", due.dueOn())
                .param("reason", reason.strip())
                .param("by", currentUser.username())
                .param("at", dates.now().atOffset(ZoneOffset.UTC))
                .param("removed", removed)
                .update();
        return id;
    }

    /** The certificates, the latest first; at most 200. */
    @Transactional(readOnly = true)
    public List<Certificate> certificates() {
        return certificates("order by approved_at desc limit " + MOST, Map.of());
    }

    /** One certificate; {@link NotFoundException} if there is none of this id. */
    @Transactional(readOnly = true)
    public Certificate certificate(UUID id) {
        return Optional.of(certificates("where id = :id", Map.of("id", id)))
                .filter(found -> !found.isEmpty())
                .map(found -> found.get(0))
                .orElseThrow(() -> new NotFoundException("There is no such certificate."));
    }

    private List<Certificate> certificates(String which, Map<String, Object> parameters) {
        return jdbc.sql(
                        "select id, reference, record_class, rule, due_on, reason, approved_by, approved_at::date as day,"
                                + " removed from disposal " + which)
                .params(parameters)
                .query((row, number) -> new Certificate(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        RecordClass.valueOf(row.getString("record_class")),
                        row.getString("rule"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("approved_by"),
                        row.getObject("day", LocalDate.class),
                        row.getString("removed")))
                .list();
    }
}
