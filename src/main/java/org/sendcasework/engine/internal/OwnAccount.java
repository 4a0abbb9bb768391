package org.sendcasework.engine.internal;

import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * What nobody does to the own account: delete it, so that the history names nobody, or take another name, so that a
 * letter or a decision seems to be somebody else's. An administrator does both for others.
 */
final class OwnAccount {

    private OwnAccount() {}

    /** @param stored the account as the database has it; null for a new one */
    static void requireSameName(Authentication who, User changed, UserEntity stored) {
        if (isOwn(who, changed.getId())
                && stored != null
                && !(Objects.equals(stored.getFirstName(), changed.getFirstName())
                        && Objects.equals(stored.getLastName(), changed.getLastName()))) {
            throw new AuthorizationException("Nobody changes the own name. Ask another administrator.");
        }
    }

    static void requireOther(Authentication who, String userId) {
        if (isOwn(who, userId)) {
            throw new AuthorizationException("Nobody deletes the own account. Ask another administrator.");
        }
    }

    private static boolean isOwn(Authentication who, String userId) {
        return who != null && who.getUserId() != null && who.getUserId().equals(userId);
    }
}
