package org.sendcasework.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one message that the application already runs, and how to go on. */
class DataDirectoryInUseAnalyzer extends AbstractFailureAnalyzer<DataDirectoryInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DataDirectoryInUseException cause) {
        return new FailureAnalysis(
                "SEND Casework already runs on the data directory " + cause.directory() + " (process " + cause.pid()
                        + ").",
                "Use the one that runs, or stop it first. To run a second one beside it, give it a data directory and "
                        + "a port of its own: --sendcasework.data-dir=OTHER --server.port=8081",
                cause);
    }
}
