package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page about an error, with the header of every page and a link back. */
@Component
class ErrorPages {

    private static final String HOME = "/home";

    private final PageModel header;

    ErrorPages(PageModel header) {
        this.header = header;
    }

    /**
     * @param words what is wrong and what to do; null for the words that the page has for this status
     */
    ModelAndView of(HttpStatus status, String words, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("error", status);
        Model model = new ExtendedModelMap();
        header.header(model, request);
        page.addAllObjects(model.asMap());
        page.addObject("status", status.value());
        page.addObject("words", words);
        page.addObject("back", back(request));
        return page;
    }

    /** The page on which the person was, if it is one of ours. */
    private static String back(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null) {
            return HOME;
        }
        try {
            URI page = URI.create(from);
            String path = page.getRawPath();
            // Two slashes would lead to another host
            if (!request.getServerName().equals(page.getHost()) || !path.startsWith("/") || path.startsWith("//")) {
                return HOME;
            }
            return path + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
        } catch (IllegalArgumentException e) {
            return HOME;
        }
    }
}
