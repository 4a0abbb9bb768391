package org.sendcasework.escalation.audit;

/** How a timer and the ledger can be out of step. The first three are repaired at once, if that is safe. */
public enum FindingKind {
    MISSING_JOB("The timer was lost"),
    WRONG_DATE("The timer had another date"),
    DUPLICATE_JOB("There was more than one timer"),
    DEAD_JOB("The timer failed and is not tried again"),
    SUSPENDED_JOB("The timer is suspended"),
    JOB_WITHOUT_DEADLINE("The timer belongs to no deadline"),
    DEADLINE_WITHOUT_PROCESS("No running process carries the deadline"),
    CANNOT_CHECK("The timers could not be checked");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
