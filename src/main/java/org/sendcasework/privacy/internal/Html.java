package org.sendcasework.privacy.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** The readable page of an export: plain HTML that opens and prints without the application. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    Html(String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title><style>body{font-family:sans-serif;max-width:60em;margin:2em auto;line-height:1.4}")
                .append("th{text-align:left;vertical-align:top;padding-right:1em;width:14em}td{white-space:pre-wrap}")
                .append(
                        "mark{background:#ffdd00}table{margin-bottom:1em;page-break-inside:avoid}</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** A name in the database as people say it: {@code given_name} as Given name. */
    static String words(String name) {
        String words = name.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    Html paragraph(String text) {
        page.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    Html heading(String text) {
        page.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    Html list(List<String> items) {
        page.append("<ul>\n");
        items.forEach(item -> page.append("<li>").append(escaped(item)).append("</li>\n"));
        page.append("</ul>\n");
        return this;
    }

    /** A record, with the places that name other people marked. */
    Html row(Map<String, Object> row, ThirdParties others) {
        page.append("<table>\n");
        row.forEach((column, value) -> page.append("<tr><th scope=\"row\">")
                .append(escaped(words(column)))
                .append("</th><td>")
                .append(others.marked(String.valueOf(value)))
                .append("</td></tr>\n"));
        page.append("</table>\n");
        return this;
    }

    @Override
    public String toString() {
        return page + "</body></html>\n";
    }
}
