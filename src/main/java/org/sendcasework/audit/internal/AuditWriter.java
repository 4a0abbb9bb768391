package org.sendcasework.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Audited.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds entries to the trail. The database gives each its number, its moment and its hash. */
@Component
class AuditWriter {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentUser currentUser;
    private final TransactionTemplate ownTransaction;

    AuditWriter(JdbcClient jdbc, ObjectMapper json, CurrentUser currentUser, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.currentUser = currentUser;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** An entry in a transaction of its own, by the signed-in user unless an actor is given. */
    void writeAlone(String actor, Act act, String reason, Collection<String> subjects, Map<String, ?> details) {
        ownTransaction.executeWithoutResult(status -> insert(actor, act, reason, subjects, details));
    }

    /** An entry of the current transaction, kept or lost with it. */
    void write(String actor, Act act, String reason, Collection<String> subjects, Map<String, ?> details) {
        Integer isolation = TransactionSynchronizationManager.getCurrentTransactionIsolationLevel();
        if (isolation != null && isolation > TransactionDefinition.ISOLATION_READ_COMMITTED) {
            // It keeps its first view of the data, and would link to an entry that is no longer the last
            writeAlone(actor, act, reason, subjects, details);
        } else {
            insert(actor, act, reason, subjects, details);
        }
    }

    private void insert(String actor, Act act, String reason, Collection<String> subjects, Map<String, ?> details) {
        jdbc.sql("insert into audit.arriving (actor, act, address, place, reason, subjects, details)"
                        + " values (:actor, :act, :address, :place, :reason, :subjects, cast(:details as jsonb))")
                .param("actor", clean(actor == null ? currentUser.username() : actor))
                .param("act", act.name())
                .param("address", AuditedRequest.address())
                .param("place", clean(AuditedRequest.place()))
                .param("reason", clean(reason))
                .param(
                        "subjects",
                        subjects.stream()
                                .map(AuditWriter::clean)
                                .sorted()
                                .distinct()
                                .toArray(String[]::new))
                .param("details", text(details))
                .update();
    }

    /** Who acts now. */
    String actor() {
        return currentUser.username();
    }

    private String text(Map<String, ?> details) {
        try {
            // The database knows no such character in JSON
            return json.writeValueAsString(details).replace("\\u0000", " ");
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Details of an entry of the audit trail cannot be written", e);
        }
    }

    static String clean(String text) {
        if (text == null) {
            return null;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
