package org.sendcasework.audit.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/** What the current request has shown so far. */
class AuditedRequest {

    private static final String ATTRIBUTE = AuditedRequest.class.getName();

    private final Set<String> subjects = new TreeSet<>();
    private String reason;

    /** Begins to collect for a request. */
    static AuditedRequest begin(HttpServletRequest request) {
        AuditedRequest begun = new AuditedRequest();
        request.setAttribute(ATTRIBUTE, begun);
        return begun;
    }

    /** That of the current thread; null for work that nobody asked for just now. */
    static AuditedRequest current() {
        HttpServletRequest request = request();
        return request == null ? null : (AuditedRequest) request.getAttribute(ATTRIBUTE);
    }

    /** Where the current request comes from; null without one. */
    static String address() {
        HttpServletRequest request = request();
        return request == null ? null : request.getRemoteAddr();
    }

    /** Method and path as it was declared, without the values in it; the whole path in the engine's own interface. */
    static String place() {
        HttpServletRequest request = request();
        return request == null ? null : request.getMethod() + " " + pathOf(request);
    }

    static String pathOf(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? request.getRequestURI() : pattern.toString();
    }

    private static HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    void saw(String subject) {
        subjects.add(subject);
    }

    void because(String why) {
        reason = why;
    }

    Set<String> subjects() {
        return subjects;
    }

    String reason() {
        return reason;
    }
}
