package org.sendcasework.escalation.stuck;

/** How a stuck case can be set going again. */
public enum RepairKind {
    RETRY("Try a failed step again"),
    MOVE_TIMER("Move a timer"),
    CHANGE_OWNER("Change the owner of a task"),
    MOVE_TOKEN("Continue at another step"),
    SUSPEND("Suspend"),
    RESUME("Resume");

    private final String words;

    RepairKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
