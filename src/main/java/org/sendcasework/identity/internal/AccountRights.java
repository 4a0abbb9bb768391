package org.sendcasework.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.sendcasework.identity.CurrentUser;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What an account may do at this moment: its groups, and whether it is there at all. */
@Component
class AccountRights {

    private final IdentityService identity;

    AccountRights(IdentityService identity) {
        this.identity = identity;
    }

    /** The account as it is now; empty if there is none of that name. */
    Optional<AccountAuthentication> of(String username) {
        return Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(user -> new AccountAuthentication(username, stamp(user), authorities(username)));
    }

    private List<SimpleGrantedAuthority> authorities(String username) {
        return identity.createGroupQuery().groupMember(username).list().stream()
                .map(group -> new SimpleGrantedAuthority(CurrentUser.GROUP + group.getId()))
                .toList();
    }

    private static String stamp(User user) {
        try {
            byte[] hash = String.valueOf(user.getPassword()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hash), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
