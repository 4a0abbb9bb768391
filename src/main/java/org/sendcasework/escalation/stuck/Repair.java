package org.sendcasework.escalation.stuck;

import java.util.List;
import org.sendcasework.shared.InvalidInputException;

/** One way of setting a case going again. It acts in the caller's transaction, which may be one that is taken back. */
interface Repair {

    /** Whether it does this kind. */
    boolean does(RepairKind kind);

    /**
     * Does it.
     *
     * @return what it was done to, and what a person must weigh
     * @throws InvalidInputException if it would contradict the law, the ledger or the model; nothing is changed then
     */
    Done apply(CaseStanding.RunningProcess process, RepairOrder order);

    /** What was repaired, in words, and what a person must weigh. */
    record Done(String place, List<String> warnings) {

        static Done at(String place) {
            return new Done(place, List.of());
        }
    }
}
