package org.sendcasework.panel.internal;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a sitting as somebody's work. A sitting that nobody ends would keep its items past their dates in law, so its
 * end is a task from the morning of its day: on that day its letters, and so the dates of its items, still lie ahead.
 */
@Service("sittingEndService")
@Transactional
public class SittingEnds {

    /** The local standard for the end of a sitting. */
    public static final RuleCode END = new RuleCode("PANEL-SITTING-END");

    private static final String PROCESS = "sitting-end";

    private final Sittings sittings;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final Dates dates;

    SittingEnds(Sittings sittings, DeadlineLedger ledger, RuntimeService runtime, Dates dates) {
        this.sittings = sittings;
        this.ledger = ledger;
        this.runtime = runtime;
        this.dates = dates;
    }

    /** Makes a task of each sitting whose day has come and that is neither ended nor cancelled; of each only one. */
    public void takeUp() {
        sittings.toEnd().stream()
                .filter(sitting -> ledger.find(sitting.getReference(), END).isEmpty())
                .forEach(this::begin);
    }

    private void begin(Sitting sitting) {
        ledger.open(sitting.getReference(), END, sitting.getHeldOn());
        runtime.startProcessInstanceByKey(
                PROCESS, sitting.getReference(), Map.of("caseReference", sitting.getReference()));
    }

    /**
     * Ends a sitting that took place. What it did not decide or defer goes another way.
     *
     * @throws InvalidInputException if it was never opened: then nothing can have been decided at it
     */
    public void held(String reference, String notes) {
        Sitting sitting = sittings.byReference(reference);
        if (sitting.isPlanned()) {
            throw new InvalidInputException(
                    "sittingEnd",
                    "the sitting was never opened. Open it on its page and record its decisions first, or say that it did"
                            + " not take place");
        }
        kept(reference);
        sittings.close(sitting.getId(), notes, sitting.getVersion());
    }

    /**
     * Records that a sitting did not take place. Its items go another way.
     *
     * @throws InvalidInputException if it was opened, so that it took place
     */
    public void notHeld(String reference, String why) {
        Sitting sitting = sittings.byReference(reference);
        if (sitting.isOpen()) {
            throw new InvalidInputException(
                    "sittingEnd", "the sitting was opened, so it took place. Say that it is over");
        }
        kept(reference);
        sittings.cancel(sitting.getId(), why, sitting.getVersion());
    }

    /** Before the sitting itself changes, so that its task, which is being completed, is not withdrawn as well. */
    private void kept(String reference) {
        ledger.meet(reference, END, dates.today());
    }

    /** Ended or cancelled on its page: the task about it ends. */
    @EventListener
    void on(SittingOver over) {
        if (!ledger.isOpen(over.reference(), END, null)) {
            return;
        }
        if (over.held()) {
            ledger.meet(over.reference(), END, dates.today());
        } else {
            ledger.lapse(over.reference(), END, dates.today(), "The sitting was cancelled");
        }
        runtime.createMessageCorrelation("sitting-over")
                .processInstanceBusinessKey(over.reference())
                .correlate();
    }
}
