package org.sendcasework.engine.internal;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/** Says which rules a new password must keep. The engine would call a refused password a fault of the server. */
class PlainIdentityService extends IdentityServiceImpl {

    private static final String OF_THE_ENGINE = "Password does not match policy";

    @Override
    public void saveUser(User user, boolean skipPasswordPolicy) {
        try {
            super.saveUser(user, skipPasswordPolicy);
        } catch (ProcessEngineException e) {
            if (OF_THE_ENGINE.equals(e.getMessage())) {
                throw new BadUserRequestException(rules());
            }
            throw e;
        }
    }

    private String rules() {
        return getPasswordPolicy().getRules().stream()
                .map(PasswordPolicyRule::getPlaceholder)
                .collect(Collectors.joining(" "));
    }
}
