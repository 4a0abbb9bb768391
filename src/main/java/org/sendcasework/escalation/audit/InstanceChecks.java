package org.sendcasework.escalation.audit;

import java.util.UUID;
import org.sendcasework.engine.EngineTransaction;
import org.sendcasework.engine.TimerInspection.Running;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks one running process after another, each in its own transaction, so that a broken one holds up no other. */
@Component
class InstanceChecks {

    private static final Logger LOG = LoggerFactory.getLogger(InstanceChecks.class);
    private static final int ATTEMPTS = 2;

    private final InstanceAudit instances;
    private final TimerFindings findings;
    private final EngineTransaction transaction;

    InstanceChecks(InstanceAudit instances, TimerFindings findings, EngineTransaction transaction) {
        this.instances = instances;
        this.findings = findings;
        this.transaction = transaction;
    }

    /** Checks its timers; if that is impossible, that is a finding too. */
    void check(UUID runId, Running instance) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                instances.check(runId, instance.id());
                return;
            } catch (RuntimeException e) {
                // Someone may have worked on the case at the same moment: the second attempt will show
                LOG.warn("Timers of instance {} not checked at attempt {}", instance.id(), attempt, e);
            }
        }
        transaction.alone(() -> {
            findings.unchecked(runId, Sighting.unchecked(instance.id(), instance.businessKey()));
            return null;
        });
    }
}
