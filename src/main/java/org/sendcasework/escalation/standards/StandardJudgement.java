package org.sendcasework.escalation.standards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sendcasework.advice.AdviceTimeliness;
import org.sendcasework.referral.ServiceStandard;
import org.sendcasework.referral.ServiceStandards;
import org.sendcasework.referral.StandardWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges how each provider kept each standard in the cycles that have ended. Work belongs to the cycle in which it was
 * due. A cycle is judged a few days after its end, so that what was done in time can still be recorded, and only once.
 */
@Service
@Transactional
public class StandardJudgement {

    /** Days after the end of a cycle within which work done in it can still be recorded. */
    static final int DAYS_TO_RECORD = 3;

    /** How many cycles are looked back at when a standard is judged for the first time. */
    private static final int CYCLES_BACK = 3;

    private final ServiceStandards standards;
    private final StandardWork contacts;
    private final AdviceTimeliness advice;
    private final StandardResultRepository results;
    private final StandardRecoveries recoveries;
    private final JdbcClient jdbc;
    private final Clock clock;

    StandardJudgement(
            ServiceStandards standards,
            StandardWork contacts,
            AdviceTimeliness advice,
            StandardResultRepository results,
            StandardRecoveries recoveries,
            JdbcClient jdbc,
            Clock clock) {
        this.standards = standards;
        this.contacts = contacts;
        this.advice = advice;
        this.results = results;
        this.recoveries = recoveries;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Judges every cycle that has ended and was not judged yet; nothing when it is called again. */
    public void judge() {
        // Of two nodes that judge at once, the second waits and then finds everything judged
        jdbc.sql("lock table service_standard_result in share row exclusive mode")
                .update();
        LocalDate today = LocalDate.now(clock);
        for (ServiceStandard standard : standards.ofProviders(today)) {
            StandardCycle cycle = firstToJudge(standard, today);
            while (cycle.to().plusDays(DAYS_TO_RECORD).isBefore(today)) {
                judge(standard, cycle);
                cycle = cycle.next(standard.cycle());
            }
        }
    }

    private StandardCycle firstToJudge(ServiceStandard standard, LocalDate today) {
        return results.lastJudged(standard.code())
                .map(last -> StandardCycle.of(standard.cycle(), last.plusDays(1)))
                .orElseGet(() -> {
                    StandardCycle cycle = StandardCycle.of(standard.cycle(), today);
                    for (int back = 0; back < CYCLES_BACK; back++) {
                        cycle = cycle.before(standard.cycle());
                    }
                    return cycle;
                });
    }

    private void judge(ServiceStandard standard, StandardCycle cycle) {
        int share = shareRequired(standard, cycle.to());
        kept(standard, cycle)
                .filter(work -> !results.existsByProviderCodeAndStandardAndCycleFrom(
                        work.providerCode(), standard.code(), cycle.from()))
                .forEach(work -> {
                    results.saveAndFlush(new StandardResult(
                            work.providerCode(), standard.code(), cycle, work.due(), work.inTime(), share));
                    List<StandardResult> lastTwo = results.findTop2ByProviderCodeAndStandardOrderByCycleFromDesc(
                            work.providerCode(), standard.code());
                    recoveries.after(work.providerCode(), standard.code(), lastTwo);
                });
    }

    /** The share that was required when the cycle ended. */
    private int shareRequired(ServiceStandard standard, LocalDate on) {
        return standards.ofProviders(on).stream()
                .filter(then -> then.code().equals(standard.code()))
                .map(ServiceStandard::shareRequired)
                .findFirst()
                .orElse(standard.shareRequired());
    }

    private Stream<StandardWork.Kept> kept(ServiceStandard standard, StandardCycle cycle) {
        return standard.code().equals(ServiceStandards.ADVICE)
                ? advice.replies(cycle.from(), cycle.to()).stream()
                        .map(replies -> new StandardWork.Kept(replies.serviceCode(), replies.due(), replies.inTime()))
                : contacts.contacts(standard.code(), cycle.from(), cycle.to()).stream();
    }

    /** What was judged, the latest cycle first, at most 500. */
    @Transactional(readOnly = true)
    public List<StandardResult> latest() {
        return results.findTop500ByOrderByCycleFromDescProviderCodeAscStandardAsc();
    }
}
