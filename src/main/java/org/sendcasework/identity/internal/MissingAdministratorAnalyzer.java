package org.sendcasework.identity.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one message what to do when no administrator can be created. */
class MissingAdministratorAnalyzer extends AbstractFailureAnalyzer<MissingAdministratorException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingAdministratorException cause) {
        return new FailureAnalysis(
                "There is no administrator yet and no password was given for the first one.",
                "Set SENDCASEWORK_ADMIN_PASSWORD (property sendcasework.admin.password) for the first start. "
                        + "The user name is '" + AccountSetup.ADMINISTRATOR
                        + "'. Change the password in Camunda Admin afterwards.",
                cause);
    }
}
