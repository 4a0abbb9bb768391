package org.sendcasework.escalation.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.engine.EngineTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At start: takes away the managers' tasks that ask why a family "missed" its own time, which earlier releases opened. Each
 * is a transaction of its own. Nothing opens such a task any more, so that later starts find none.
 */
@Component
class FamilyTimePutRight implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FamilyTimePutRight.class);

    private static final String ASKED =
            """
            select e.id from escalation e
              join deadline watched on watched.id = e.deadline_id and watched.of_the_family
              join deadline asked on asked.subject_id = e.id::text and asked.status = 'OPEN'
               and asked.rule_code in (:standards)
             order by e.id""";

    private final JdbcClient jdbc;
    private final Escalations escalations;
    private final EngineTransaction transaction;

    FamilyTimePutRight(JdbcClient jdbc, Escalations escalations, EngineTransaction transaction) {
        this.jdbc = jdbc;
        this.escalations = escalations;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<UUID> asked = jdbc.sql(ASKED)
                .param(
                        "standards",
                        Escalations.OWN_STANDARDS.stream()
                                .map(rule -> rule.text())
                                .toList())
                .query(UUID.class)
                .list();
        asked.forEach(this::takeBack);
        if (!asked.isEmpty()) {
            LOG.info("Took back {} questions why a family did not use its own time", asked.size());
        }
    }

    private void takeBack(UUID escalation) {
        try {
            transaction.alone(() -> escalations.takeBackWhatTheFamilyDidNotOwe(escalation));
        } catch (RuntimeException e) {
            // Another node does the same at this moment, or somebody answers the question; the next start finds the
            // rest
            LOG.warn("The question of escalation {} could not be taken back now", escalation, e);
        }
    }
}
