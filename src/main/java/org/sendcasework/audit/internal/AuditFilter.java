package org.sendcasework.audit.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Audited.Act;
import org.sendcasework.shared.ShownRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes what a request has shown as one entry, at its end and in a short transaction of its own: pages are read in
 * several transactions, and a page that is only read holds no lock of the trail.
 */
class AuditFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);

    private final AuditWriter writer;
    private final Subjects subjects;

    AuditFilter(AuditWriter writer, Subjects subjects) {
        this.writer = writer;
        this.subjects = subjects;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        AuditedRequest audited = AuditedRequest.begin(request);
        boolean refused = false;
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            refused = isRefusal(e);
            throw e;
        } finally {
            write(new RequestSummary(request, response, refused), audited);
        }
    }

    private static boolean isRefusal(Throwable thrown) {
        return thrown != null && (thrown instanceof AccessDeniedException || isRefusal(thrown.getCause()));
    }

    private void write(RequestSummary summary, AuditedRequest audited) {
        Set<String> shown = subjects.named(audited.subjects());
        shown.addAll(ShownRecords.ofRequest());
        shown.addAll(summary.named());
        Act act = summary.act(!shown.isEmpty());
        if (act == null || CurrentUser.SYSTEM.equals(writer.actor())) {
            return;
        }
        Map<String, ?> details = summary.details(act);
        try {
            writer.writeAlone(null, act, audited.reason(), shown, details);
        } catch (RuntimeException e) {
            // The answer is on its way already. Class only: a message of the database repeats the values
            LOG.error(
                    "An entry of the audit trail could not be written: {}",
                    e.getClass().getName());
        }
    }
}
