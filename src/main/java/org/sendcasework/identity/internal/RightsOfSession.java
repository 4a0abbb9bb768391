package org.sendcasework.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.sendcasework.identity.CurrentUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the rights of who is signed in again with each request. A session ends when the account is removed or has another
 * password, and after {@code sendcasework.session.longest}, however busy it is; a change of groups holds from the next
 * request on.
 */
@Component
public class RightsOfSession extends OncePerRequestFilter {

    /** Where the engine's web applications keep who is signed in. */
    private static final String OF_THE_WEB_APPLICATIONS = "authenticatedUser";

    private final AccountRights rights;
    private final Duration longest;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    RightsOfSession(AccountRights rights, @Value("${sendcasework.session.longest:12h}") Duration longest) {
        this.rights = rights;
        this.longest = longest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof AccountAuthentication then) {
            readAgain(then, request, response);
        }
        chain.doFilter(request, response);
    }

    private void readAgain(AccountAuthentication then, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Optional<AccountAuthentication> now = rights.of(then.getName())
                .filter(account -> account.passwordStamp().equals(then.passwordStamp()))
                .filter(account -> session == null || !isTooOld(session));
        if (now.isEmpty()) {
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        } else if (!groupsOf(now.get()).equals(groupsOf(then))) {
            AccountAuthentication changed = now.get();
            changed.setDetails(then.getDetails());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(changed);
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            if (session != null) {
                // Tasklist and Cockpit keep the groups for some minutes otherwise
                session.removeAttribute(OF_THE_WEB_APPLICATIONS);
            }
        }
    }

    private static Set<String> groupsOf(AccountAuthentication account) {
        return Set.copyOf(CurrentUser.groupsIn(account));
    }

    /** By the clock of the server, which a demonstration does not move. */
    private boolean isTooOld(HttpSession session) {
        return session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis();
    }
}
