package org.sendcasework.escalation.stuck;

/** Why a case is on the list of stuck cases, the gravest first. */
public enum StuckReason {
    FAILED("A step failed"),
    SUSPENDED("Suspended"),
    STALLED("Nothing happens"),
    MISSED("A date was missed"),
    OTHER("Another incident"),
    RETRYING("A step failed and is tried again");

    private final String words;

    StuckReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What an incident in Cockpit means for the list. */
    static StuckReason ofIncident(String type) {
        return switch (type) {
            case "failedJob", "failedExternalTask" -> FAILED;
            case StuckIncidents.STALLED -> STALLED;
            case StuckIncidents.MISSED, StuckIncidents.ESCALATED -> MISSED;
            default -> OTHER;
        };
    }
}
