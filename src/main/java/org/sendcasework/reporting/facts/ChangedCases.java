package org.sendcasework.reporting.facts;

import io.micrometer.core.instrument.Timer;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.hibernate.action.spi.AfterTransactionCompletionProcess;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.sendcasework.casefile.WorkReference;

/**
 * Detects which cases a transaction changes, in any module, and updates the facts that depend on the changes just
 * before it commits. No module has to publish its changes, so no figure can be forgotten.
 */
class ChangedCases implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private final transient FactProjection projection;
    private final transient FactInputs inputs;
    private final transient Timer timer;
    private final transient Map<SharedSessionContractImplementor, Changes> bySession =
            Collections.synchronizedMap(new WeakHashMap<>());

    ChangedCases(FactProjection projection, FactInputs inputs, Timer timer) {
        this.projection = projection;
        this.inputs = inputs;
        this.timer = timer;
    }

    /**
     * What one transaction has written to so far.
     *
     * @param ids of case files, and of records that name no case themselves but lead to cases
     * @param facts that are made from what was written
     */
    private record Changes(Set<String> references, Set<UUID> ids, Set<FactTable> facts) {}

    @Override
    public void onPostInsert(PostInsertEvent event) {
        note(event.getSession(), event.getPersister(), event.getId(), event.getState());
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        note(event.getSession(), event.getPersister(), event.getId(), event.getState());
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        note(event.getSession(), event.getPersister(), event.getId(), event.getDeletedState());
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void note(EventSource session, EntityPersister persister, Object id, Object... state) {
        Set<FactTable> facts = inputs.madeFrom(persister);
        if (facts.isEmpty()) {
            return;
        }
        Changes changes = changes(session);
        changes.facts().addAll(facts);
        boolean named = false;
        String[] properties = persister.getPropertyNames();
        for (int i = 0; i < properties.length; i++) {
            if (state[i] instanceof String reference && "caseReference".equals(properties[i])) {
                changes.references().add(WorkReference.rootOf(reference));
                named = true;
            } else if (state[i] instanceof UUID caseId && "caseId".equals(properties[i])) {
                changes.ids().add(caseId);
                named = true;
            }
        }
        if (!named && id instanceof UUID itself) {
            changes.ids().add(itself);
        }
    }

    private Changes changes(EventSource session) {
        return bySession.computeIfAbsent(session, begun -> {
            session.getActionQueue().registerProcess((BeforeTransactionCompletionProcess) this::project);
            session.getActionQueue()
                    .registerProcess((AfterTransactionCompletionProcess) (committed, ended) -> bySession.remove(ended));
            return new Changes(new TreeSet<>(), new TreeSet<>(), new HashSet<>());
        });
    }

    private void project(SharedSessionContractImplementor session) {
        Changes changes = bySession.get(session);
        long begin = System.nanoTime();
        session.doWork(
                connection -> projection.project(connection, changes.facts(), changes.references(), changes.ids()));
        timer.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }
}
