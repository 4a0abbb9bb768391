package org.sendcasework.identity.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one message which declarations of modules contradict each other. */
class RoomDeclarationAnalyzer extends AbstractFailureAnalyzer<RoomDeclarationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RoomDeclarationException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the beans of type Room that are named. Each pattern and each page belongs to one room.",
                cause);
    }
}
