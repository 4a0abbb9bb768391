package org.sendcasework.audit.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Audited.Act;

/**
 * Hears of every record that is loaded for a request, and of every one that is written, in whatever module. What one
 * transaction writes becomes one entry of the same transaction.
 */
class RecordListener
        implements PostLoadEventListener, PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    /** What somebody opens. Their parts are loaded with them or after them. */
    private static final Set<String> OPENED = Set.of(
            "CaseFile",
            "DocumentContent",
            "Document",
            "EahReferral",
            "MediationCase",
            "Appeal",
            "AgendaItem",
            "SendiassConsent",
            "OutgoingMessage");

    private final transient AuditWriter writer;
    private final transient Subjects subjects;
    private final transient Map<SharedSessionContractImplementor, Changes> bySession =
            Collections.synchronizedMap(new WeakHashMap<>());

    RecordListener(AuditWriter writer, Subjects subjects) {
        this.writer = writer;
        this.subjects = subjects;
    }

    /** The records a transaction has written to, and the names of what changed, never the values. */
    private record Changes(Set<String> records, Map<String, Set<String>> fields) {}

    @Override
    public void onPostLoad(PostLoadEvent event) {
        EntityPersister persister = event.getPersister();
        AuditedRequest request = OPENED.contains(Subjects.simpleName(persister)) ? AuditedRequest.current() : null;
        if (request != null) {
            subjects.collect(persister, event.getId(), persister.getValues(event.getEntity()), request.subjects());
        }
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(event.getSession(), event.getPersister(), event.getId(), event.getState(), "new", Set.of());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        String[] names = event.getPersister().getPropertyNames();
        Set<String> fields = event.getDirtyProperties() == null
                ? Set.of()
                : Arrays.stream(event.getDirtyProperties())
                        .mapToObj(i -> names[i])
                        .filter(name -> !name.equals("version"))
                        .collect(Collectors.toCollection(TreeSet::new));
        note(event.getSession(), event.getPersister(), event.getId(), event.getState(), "changed", fields);
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(event.getSession(), event.getPersister(), event.getId(), event.getDeletedState(), "removed", Set.of());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(
            EventSource session, EntityPersister persister, Object id, Object[] state, String how, Set<String> fields) {
        Changes changes = bySession.computeIfAbsent(session, begun -> {
            session.getActionQueue().registerProcess((BeforeTransactionCompletionProcess) this::write);
            session.getActionQueue()
                    .registerProcess((AfterTransactionCompletionProcess) (committed, ended) -> bySession.remove(ended));
            return new Changes(new TreeSet<>(), new TreeMap<>());
        });
        subjects.collect(persister, id, state, changes.records());
        changes.fields()
                .computeIfAbsent(Subjects.simpleName(persister) + " " + how, key -> new TreeSet<>())
                .addAll(fields);
    }

    /** What the application does to its own tables, such as a line of its own checks, is nobody's act on a record. */
    private void write(SharedSessionContractImplementor session) {
        Changes changes = bySession.get(session);
        if (changes.records().isEmpty() && CurrentUser.SYSTEM.equals(writer.actor())) {
            return;
        }
        AuditedRequest request = AuditedRequest.current();
        String reason = request == null ? null : request.reason();
        writer.write(null, Act.CHANGE, reason, subjects.named(changes.records()), Map.of("changed", changes.fields()));
    }
}
