package org.sendcasework.engine.internal;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.sendcasework.identity.PasswordWaits;

/**
 * Says which rules a new password must keep, where the engine would call a refused password a fault of the server; and lets
 * nobody who is signed in try passwords without end.
 */
class PlainIdentityService extends IdentityServiceImpl {

    private static final String OF_THE_ENGINE = "Password does not match policy";

    private final Supplier<PasswordWaits> waits;

    /** @param waits looked up late, since they need the database that the engine starts with */
    PlainIdentityService(Supplier<PasswordWaits> waits) {
        this.waits = waits;
    }

    @Override
    public boolean checkPassword(String userId, String password) {
        if (getCurrentAuthentication() == null) {
            return super.checkPassword(userId, password);
        }
        if (userId == null || !waits.get().mayTry(userId) || !super.checkPassword(userId, password)) {
            return false;
        }
        waits.get().succeeded(userId);
        return true;
    }

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
