package org.sendcasework.shared;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The references that the answer to the current request lists, for the audit trail: a list or a file can be made by a
 * query that loads no record. Lists and CSV files add theirs by themselves.
 */
public final class ShownRecords {

    private static final String ATTRIBUTE = ShownRecords.class.getName();
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{3}-\\d{4}-\\d{6,}(?:-[A-Z]\\d+)?\\b");

    private ShownRecords() {}

    /** Adds every reference in a text that is shown. */
    public static void in(CharSequence text) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return;
        }
        Set<String> shown = of(request);
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) {
            shown.add(references.group());
        }
        request.setAttribute(ATTRIBUTE, shown, RequestAttributes.SCOPE_REQUEST);
    }

    /** Those of the current request so far. */
    public static Set<String> ofRequest() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? Set.of() : of(request);
    }

    @SuppressWarnings("unchecked")
    private static Set<String> of(RequestAttributes request) {
        Object shown = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return shown == null ? new TreeSet<>() : (Set<String>) shown;
    }
}
