package org.sendcasework.lives;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what lives reached and did not reach to {@code target/lives}. */
class LivesReport {

    private static final Path FOLDER = Path.of("target", "lives");

    private final Coverage coverage;
    private final List<String> events;
    private final String times;

    LivesReport(Coverage coverage, List<String> events, String times) {
        this.coverage = coverage;
        this.events = events;
        this.times = times;
    }

    void write(long firstSeed, long count, int steps, long milliseconds, Collection<String> broken) throws IOException {
        Files.createDirectories(FOLDER);
        String figures = "%d lives from seed %d, %d steps in %d s, %.1f steps a second; %d kinds of break%n"
                .formatted(
                        count,
                        firstSeed,
                        steps,
                        milliseconds / 1000,
                        steps * 1000.0 / Math.max(1, milliseconds),
                        broken.size());
        Everything all = Everything.read(events);
        StringBuilder report = new StringBuilder(figures).append(times).append("\n");
        broken.forEach(words -> report.append("\n").append(words));
        section(report, "sequence flows", all.flows(), coverage.flows());
        section(report, "options of forms", all.options(), coverage.options());
        section(report, "rules", all.rules(), coverage.rules());
        section(report, "places and events", all.pairs(), coverage.pairs());
        report.append("\nsteps:\n");
        coverage.outcomes().forEach((what, times) -> report.append("   %5d %s%n".formatted(times, what)));
        Files.writeString(FOLDER.resolve("report.txt"), report.toString());
        Files.writeString(
                FOLDER.resolve("not-reached.csv"),
                "kind,what\n" + String.join("\n", notReached(coverage, events)) + "\n");
        Files.writeString(
                FOLDER.resolve("played.csv"),
                "%d,%d,%s,%d,%d%n".formatted(firstSeed, count, LocalDate.now(), steps, broken.size()));
        System.out.print(figures + times + "\n");
    }

    /** What was not reached, as lines of the committed list without their reasons. */
    static List<String> notReached(Coverage coverage, Collection<String> events) {
        Everything all = Everything.read(events);
        return Stream.of(
                        lines("flow", all.flows(), coverage.flows()),
                        lines("option", all.options(), coverage.options()),
                        lines("rule", all.rules(), coverage.rules()),
                        lines("pair", all.pairs(), coverage.pairs()))
                .flatMap(String::lines)
                .toList();
    }

    private static void section(StringBuilder report, String what, Set<String> all, Set<String> reached) {
        Set<String> missed = missed(all, reached);
        report.append("\n%s: %d of %d reached. Not reached:\n".formatted(what, all.size() - missed.size(), all.size()));
        missed.forEach(one -> report.append("   ").append(one).append("\n"));
    }

    private static String lines(String kind, Set<String> all, Set<String> reached) {
        return missed(all, reached).stream().map(one -> kind + "," + one + "\n").collect(Collectors.joining());
    }

    private static Set<String> missed(Set<String> all, Set<String> reached) {
        Set<String> missed = new TreeSet<>(all);
        missed.removeAll(reached);
        return missed;
    }
}
