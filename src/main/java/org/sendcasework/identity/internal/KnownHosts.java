package org.sendcasework.identity.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under the host of {@code sendcasework.base-url} alone, so that no link or redirect leads to a host that a
 * request made up. An installation that people reach by this machine's own name takes every host, and so do the checks of
 * health, which a load balancer makes by address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class KnownHosts extends OncePerRequestFilter {

    private final String host;

    KnownHosts(@Value("${sendcasework.base-url}") String baseUrl) {
        this.host = hostOf(baseUrl);
    }

    private static String hostOf(String url) {
        String host = URI.create(url).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return host.isEmpty()
                || host.equals("localhost")
                || request.getRequestURI().startsWith("/actuator/health")
                || host.equals(request.getServerName().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().println("This service has another address. Ask your administrator for it.");
    }
}
