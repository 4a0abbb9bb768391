package org.sendcasework.database;

/** The embedded database cannot run for a reason that the person who starts the application can put right. */
class EmbeddedDatabaseException extends RuntimeException {

    private final String wayForward;

    /**
     * @param problem what is wrong, in one sentence that names the directory
     * @param wayForward what to do about it
     */
    EmbeddedDatabaseException(String problem, String wayForward) {
        super(problem);
        this.wayForward = wayForward;
    }

    String wayForward() {
        return wayForward;
    }
}
