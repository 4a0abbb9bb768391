package org.sendcasework.identity.internal;

import java.util.List;
import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.sendcasework.identity.CurrentUser;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Signs users in against the engine's accounts, whose check slows down after failed attempts. The answer to a wrong
 * name and to a wrong password is the same.
 */
@Component
class EngineAccountAuthentication implements AuthenticationProvider {

    private final IdentityService identity;

    EngineAccountAuthentication(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String username = authentication.getName();
        Object password = authentication.getCredentials();
        if (username == null || username.isBlank() || password == null || !isRight(username, password.toString())) {
            throw new BadCredentialsException("The user name or the password is not right.");
        }
        List<SimpleGrantedAuthority> authorities = identity.createGroupQuery().groupMember(username).list().stream()
                .map(group -> new SimpleGrantedAuthority(CurrentUser.GROUP + group.getId()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(username, null, authorities);
    }

    private boolean isRight(String username, String password) {
        try {
            return identity.checkPassword(username, password);
        } catch (AuthenticationException e) {
            return false;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
