package org.sendcasework.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a refused step came from, and what was written in it, so that nothing has to be thought out twice. */
final class Pages {

    private static final Pattern PAGE =
            Pattern.compile("/panels/(?:(?:sittings|items|decisions)/)?[0-9a-f-]{36}|/panels(?:/calendar)?");

    private static final List<String> TEXTS =
            List.of("view", "discussion", "reasons", "why", "notes", "nature", "delegation");

    private Pages() {}

    /** The page whose form was sent: the address without the name of the step. */
    static String back(HttpServletRequest request) {
        Matcher page = PAGE.matcher(request.getRequestURI());
        return page.lookingAt() ? page.group() : "/panels";
    }

    /** The longer texts that were entered. */
    static List<String> entered(HttpServletRequest request) {
        return Collections.list(request.getParameterNames()).stream()
                .filter(TEXTS::contains)
                .map(request::getParameter)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
