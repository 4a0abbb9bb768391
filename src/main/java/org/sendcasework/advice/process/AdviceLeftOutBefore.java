package org.sendcasework.advice.process;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.LateAdvice;
import org.sendcasework.engine.EngineTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At start: gives the caseworkers a task for advice of regulation 6(1)(b) to (e) that earlier releases let an officer leave
 * out or give up, in cases whose plan is not decided. Without it they could not refuse a plan, and nobody would seek it.
 * Nothing is left out in this way any more, so that later starts find none.
 */
@Component
class AdviceLeftOutBefore implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(AdviceLeftOutBefore.class);

    private static final String LEFT_OUT =
            """
            select r.id from advice_request r join case_file c on c.id = r.case_id
             where r.status in ('NOT_ASKED', 'NEVER_CAME') and r.kind in (:kinds) and c.stage <> 'CLOSED'
               and not exists (select 1 from decision d where d.case_id = c.id and d.kind = 'WHETHER_TO_ISSUE'
                                  and d.outcome = 'ISSUE')
             order by r.id""";

    private final JdbcClient jdbc;
    private final LateAdvice late;
    private final AdviceRequests processes;
    private final EngineTransaction transaction;

    AdviceLeftOutBefore(JdbcClient jdbc, LateAdvice late, AdviceRequests processes, EngineTransaction transaction) {
        this.jdbc = jdbc;
        this.late = late;
        this.processes = processes;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        List<UUID> leftOut = jdbc.sql(LEFT_OUT)
                .param(
                        "kinds",
                        Arrays.stream(AdviceKind.values())
                                .filter(AdviceKind::isAlwaysNeeded)
                                .map(AdviceKind::name)
                                .toList())
                .query(UUID.class)
                .list();
        leftOut.forEach(this::takeUp);
        if (!leftOut.isEmpty()) {
            LOG.info("Took up {} pieces of advice that the law demands and that were left out", leftOut.size());
        }
    }

    private void takeUp(UUID id) {
        try {
            transaction.alone(() -> {
                processes.keepAsTask(late.takeUpLeftOut(id).getCaseReference(), id.toString());
                return null;
            });
        } catch (RuntimeException e) {
            // Another node does the same at this moment; the next start finds what is left
            LOG.warn("The advice {} could not be taken up now", id, e);
        }
    }
}
