package org.sendcasework.identity.internal;

import org.camunda.bpm.engine.AuthenticationException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs users in against the engine's accounts. The answer to a wrong name and to a wrong password is the same and takes
 * the same time, and both make the next attempt wait.
 */
@Component
class EngineAccountAuthentication implements AuthenticationProvider {

    private static final String WRONG = "The user name or the password is not right.";

    private final IdentityService identity;
    private final AccountRights rights;
    private final SignInThrottle throttle;
    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    private final String nobodysPassword = bcrypt.encode("nobody has this password");

    EngineAccountAuthentication(IdentityService identity, AccountRights rights, SignInThrottle throttle) {
        this.identity = identity;
        this.rights = rights;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        String username = authentication.getName();
        Object password = authentication.getCredentials();
        if (username == null || username.isBlank() || password == null) {
            throw new BadCredentialsException(WRONG);
        }
        SignInThrottle.Attempt attempt =
                throttle.begin(username, addressOf(authentication)).orElseThrow(TooManyAttemptsException::new);
        if (!isRight(username, password.toString())) {
            throw new BadCredentialsException(WRONG);
        }
        throttle.succeeded(attempt);
        AccountAuthentication signedIn = rights.of(username).orElseThrow(() -> new BadCredentialsException(WRONG));
        signedIn.setDetails(authentication.getDetails());
        return signedIn;
    }

    private static String addressOf(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }

    private boolean isRight(String username, String password) {
        if (rights.of(username).isEmpty()) {
            bcrypt.matches(password, nobodysPassword);
            return false;
        }
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
