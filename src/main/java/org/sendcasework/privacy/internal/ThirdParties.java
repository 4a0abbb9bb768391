package org.sendcasework.privacy.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Other people in the data of a case, by what names them: their names, and how those can be reached whose contact must not
 * be disclosed. Whoever gives the data out decides about each place that is marked.
 */
class ThirdParties {

    private static final int SHORTEST = 4;

    /** What must be looked at, with the reason in words. */
    private final Map<String, String> marks = new LinkedHashMap<>();

    /** @param parties the rows of the table {@code party} of one case */
    ThirdParties(List<Map<String, Object>> parties) {
        for (Map<String, Object> party : parties) {
            boolean hidden = party.get("undisclosed") != null;
            if (hidden) {
                ways(party).forEach(way -> mark(way, "a contact that must not be disclosed"));
            }
            lines(party.get("withheld")).forEach(fact -> mark(fact, "a fact that is withheld from somebody"));
            if (!"YOUNG_PERSON".equals(party.get("role"))) {
                mark(text(party.get("name")), "the name of another person");
            }
        }
    }

    private void mark(String words, String why) {
        if (words.strip().length() >= SHORTEST) {
            marks.putIfAbsent(plain(words), why);
        }
    }

    /** The whole address is rarely copied as it is; its first line and its last, the postcode, give it away. */
    private static Stream<String> ways(Map<String, Object> party) {
        List<String> address = lines(party.get("address")).toList();
        List<String> ways = new ArrayList<>();
        ways.add(text(party.get("email")));
        ways.add(text(party.get("phone")));
        if (!address.isEmpty()) {
            ways.add(address.get(0));
            ways.add(address.get(address.size() - 1));
        }
        return ways.stream().filter(Objects::nonNull);
    }

    /** Why a text must be looked at before it is given out; each reason once. */
    List<String> reasons(String text) {
        String plain = plain(text);
        return marks.entrySet().stream()
                .filter(mark -> plain.contains(mark.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    /** A text for a page, with every such place marked. */
    String marked(String text) {
        String html = Html.escaped(text);
        for (String words : marks.keySet()) {
            Pattern place = Pattern.compile(
                    Pattern.quote(Html.escaped(words)).replace(" ", "\\E\\s+\\Q"),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            html = place.matcher(html)
                    .replaceAll(
                            found -> "<mark>" + java.util.regex.Matcher.quoteReplacement(found.group()) + "</mark>");
        }
        return html;
    }

    private static Stream<String> lines(Object text) {
        return text(text).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("\\s+", " ").strip();
    }
}
