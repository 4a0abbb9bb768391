package org.sendcasework.identity.internal;

import java.util.Collection;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** Somebody who signed in with an account of the engine, and by which password, so that a new one ends the session. */
public class AccountAuthentication extends UsernamePasswordAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String passwordStamp;

    AccountAuthentication(String username, String passwordStamp, Collection<? extends GrantedAuthority> authorities) {
        super(username, null, authorities);
        this.passwordStamp = passwordStamp;
    }

    /** What tells one password of the account from the next, and does not give it away. */
    String passwordStamp() {
        return passwordStamp;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other)
                && other instanceof AccountAuthentication account
                && passwordStamp.equals(account.passwordStamp);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + passwordStamp.hashCode();
    }
}
