package org.sendcasework.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the table of limits, the code, the models, the forms and the pages cite the law. */
final class Citations {

    private static final String NUMBER = "(\\d+[A-Z]?(?:\\((?:\\d{1,2}|[a-z]{1,4})\\))*)";
    private static final Pattern IN_THE_TABLE = Pattern.compile("([rs]\\.)" + NUMBER);
    private static final Pattern IN_WORDS = Pattern.compile("\\b(sections?|regulations?|rule)\\s+(?:\\* )?" + NUMBER);
    private static final Set<String> PLACES = Set.of(
            "src/main/java", "src/main/resources/templates", "src/main/resources/messages", "processes", "forms");

    private Citations() {}

    /** The provisions in a cell such as {@code SEND Regulations 2014 r.20(3), r.21(3); CFA 2014 s.44(1)}. */
    static Set<String> ofTheTable(String source, Set<String> laws) {
        Set<String> cited = new TreeSet<>();
        for (String part : source.split(";")) {
            laws.stream().filter(law -> part.strip().startsWith(law + " ")).forEach(law -> {
                Matcher number = IN_THE_TABLE.matcher(part.strip().substring(law.length()));
                while (number.find()) {
                    cited.add(law + " " + number.group(1) + number.group(2));
                }
            });
        }
        return cited;
    }

    /** The provisions that each file cites in words such as <em>section 36(8)</em>. */
    static Map<String, Set<String>> ofTheProduct(Provisions provisions) throws IOException {
        Map<String, Set<String>> cited = new TreeMap<>();
        for (String place : PLACES) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    cited.put(file.toString(), inWords(Files.readString(file), provisions));
                }
            }
        }
        return cited;
    }

    private static Set<String> inWords(String text, Provisions provisions) {
        Set<String> cited = new TreeSet<>();
        Matcher words = IN_WORDS.matcher(text.replaceAll("\\n\\s*\\* ", " "));
        while (words.find()) {
            String law = words.group(1).replaceFirst("s$", "");
            String number = (law.equals("section") ? "s." : "r.") + words.group(2);
            if (!provisions.others().contains(number)) {
                provisions.laws().stream()
                        .filter(one -> law.equals(one.citedBy()))
                        .forEach(one -> cited.add(one.shortName() + " " + number));
            }
        }
        return cited;
    }
}
