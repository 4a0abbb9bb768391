package org.sendcasework.audit.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sendcasework.shared.Audited.Act;
import org.springframework.web.servlet.HandlerMapping;

/** What kind of act a finished request was, and which facts about it the trail keeps. */
class RequestSummary {

    private static final String ENGINE = "/camunda/api/";
    private static final String SEARCH = "q";

    /** Parameters that order or page a list, and that name nobody. */
    private static final Set<String> NOT_TERMS = Set.of("page", "size", "sort", "direction", "_csrf");

    /** The engine's own pages ask by POST as well. */
    private static final Set<String> ENGINE_QUESTIONS = Set.of(
            "count",
            "list",
            "task",
            "process-instance",
            "process-definition",
            "execution",
            "variable-instance",
            "external-task",
            "job",
            "statistics",
            "check",
            "singleResult");

    /** A suffix that no mediation or appeal has is a reference too, as a request for it is about the case. */
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{3}-\\d{4}-\\d{6,})(?:-[A-Z]\\d{1,3})?");

    private static final String SENDIASS = "/sendiass";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final boolean refused;
    private final String path;

    RequestSummary(HttpServletRequest request, HttpServletResponse response, boolean refused) {
        this.request = request;
        this.response = response;
        this.refused = refused;
        this.path = AuditedRequest.pathOf(request);
    }

    /** Null for a request that is nothing to remember. */
    Act act(boolean showsRecords) {
        boolean aboutOne = path.contains("{");
        if (refused || response.getStatus() == 403 || response.getStatus() == 404 && aboutOne) {
            return Act.REFUSED;
        }
        if (response.getStatus() >= 400) {
            return showsRecords ? Act.READ : null;
        }
        String disposition = response.getHeader("Content-Disposition");
        if (disposition != null && disposition.startsWith("attachment")) {
            return Act.EXPORT;
        }
        if (isEngineAct()) {
            return Act.ENGINE;
        }
        if (isAuditPage()
                || request.getParameter(SEARCH) != null
                        && !request.getParameter(SEARCH).isBlank()
                || showsRecords && !aboutOne && !terms().isEmpty()) {
            return Act.SEARCH;
        }
        if (!showsRecords) {
            return null;
        }
        return aboutOne || request.getRequestURI().startsWith(ENGINE) ? Act.READ : Act.LIST;
    }

    /** Whoever reads the trail is in it. */
    private boolean isAuditPage() {
        return path.startsWith("/audit");
    }

    private boolean isEngineAct() {
        String uri = request.getRequestURI();
        if (!uri.startsWith(ENGINE) || Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod())) {
            return false;
        }
        String last = uri.substring(uri.lastIndexOf('/') + 1);
        boolean asks = request.getMethod().equals("POST")
                && (ENGINE_QUESTIONS.contains(last) || uri.contains("/history/") || uri.contains("/plugin/"));
        return !asks;
    }

    /** The references in the path: a page about a case need not load its file, and a refused one has not. */
    Set<String> named() {
        Set<String> named = new TreeSet<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            for (Object value : variables.values()) {
                Matcher reference = REFERENCE.matcher(value.toString());
                if (reference.matches()) {
                    named.add(reference.group());
                    named.add(reference.group(1));
                }
            }
        }
        return named;
    }

    Map<String, ?> details(Act act) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (act == Act.SEARCH || act == Act.EXPORT) {
            details.put("terms", terms());
        }
        if (act == Act.REFUSED || act == Act.EXPORT) {
            details.put("path", AuditWriter.clean(request.getRequestURI()));
        }
        return details;
    }

    /** What was searched for. What SENDIASS looks for is known to SENDIASS alone. */
    private Map<String, String> terms() {
        Map<String, String> terms = new LinkedHashMap<>();
        if (path.startsWith(SENDIASS) || !isQuestion()) {
            return terms;
        }
        request.getParameterMap().forEach((name, values) -> {
            String value = String.join(", ", values);
            if (!NOT_TERMS.contains(name) && !value.isBlank()) {
                terms.put(AuditWriter.clean(name), AuditWriter.clean(value));
            }
        });
        return terms;
    }

    /** A form that changes something has parameters too; only the names of its fields are ever kept, by the change. */
    private boolean isQuestion() {
        return request.getMethod().equals("GET") || request.getParameter(SEARCH) != null;
    }
}
