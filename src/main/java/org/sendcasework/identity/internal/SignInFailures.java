package org.sendcasework.identity.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, which says what went wrong: wrong name or password, or too many attempts. */
@Component
public class SignInFailures implements AuthenticationFailureHandler {

    private final AuthenticationFailureHandler wrong = new SimpleUrlAuthenticationFailureHandler("/sign-in?error");
    private final AuthenticationFailureHandler tooMany = new SimpleUrlAuthenticationFailureHandler("/sign-in?wait");

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        (failure instanceof TooManyAttemptsException ? tooMany : wrong)
                .onAuthenticationFailure(request, response, failure);
    }
}
