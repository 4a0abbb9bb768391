package org.sendcasework.letters.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All templates of letters, read at start: ours, and a council's own from {@code notices} next to its models. A file of
 * the same name replaces ours; a further edition has a name of its own, such as {@code no-plan.family.2027-01.txt}, and
 * is used from the day it says. The start stops if one lacks what the law demands.
 */
@Component
public class LetterTemplates {

    private static final String ENDING = ".txt";
    private static final String PARTS = "parts/";
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 9, 1);

    private final Map<String, List<LetterTemplate>> editions;

    @Autowired
    LetterTemplates(@Value("${sendcasework.models:classpath:}") String models) {
        this(files(models));
    }

    /** @param files the text of each file by its name, that of a part with its directory */
    LetterTemplates(Map<String, String> files) {
        Map<String, List<LetterTemplate>> read = new TreeMap<>();
        files.forEach((name, text) -> {
            String code = code(name);
            read.computeIfAbsent(code, key -> new ArrayList<>()).add(LetterTemplate.read(code, text));
        });
        read.values().forEach(LetterTemplates::order);
        this.editions = read;
        new LetterStartCheck(this).require();
    }

    /** Notice and reader, or the name of the part; what follows them tells editions apart. */
    private static String code(String name) {
        String plain = name.substring(0, name.length() - ENDING.length());
        boolean part = plain.startsWith(PARTS);
        String[] words = (part ? plain.substring(PARTS.length()) : plain).split("\\.");
        if (part) {
            return words[0];
        }
        if (words.length < 2 || Reader.byCode(words[1]).isEmpty()) {
            throw new IllegalStateException("The letter " + name
                    + " must be named after its notice and its reader, such as no-plan.family.txt.");
        }
        return words[0] + "." + words[1];
    }

    private static void order(List<LetterTemplate> same) {
        same.sort(Comparator.comparing(LetterTemplate::from));
        for (int i = 1; i < same.size(); i++) {
            if (same.get(i).from().equals(same.get(i - 1).from())) {
                throw new IllegalStateException("The letter " + same.get(i).code() + " has two editions from "
                        + same.get(i).from() + ".");
            }
        }
    }

    static Map<String, String> files(String models) {
        Map<String, String> files = new HashMap<>();
        List.of("", PARTS).forEach(directory -> read("classpath:notices/", directory, files));
        if (!models.equals("classpath:")) {
            String root = (models.endsWith("/") ? models : models + "/") + "notices/";
            List.of("", PARTS).forEach(directory -> read(root, directory, files));
        }
        return files;
    }

    private static void read(String root, String directory, Map<String, String> files) {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources(root + directory + "*" + ENDING)) {
                try (InputStream text = file.getInputStream()) {
                    files.put(directory + file.getFilename(), new String(text.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (FileNotFoundException none) {
            // A council that changes models only has no such directory
        } catch (IOException e) {
            throw new UncheckedIOException("The letters cannot be read from " + root, e);
        }
    }

    /** The edition of a letter or part that is in use on a day; before the first there is only the first. */
    Optional<LetterTemplate> inUse(String code, LocalDate day) {
        List<LetterTemplate> same = editions.getOrDefault(code, List.of());
        return same.stream()
                .filter(edition -> !edition.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> same.stream().findFirst());
    }

    /** Every edition of every letter and part. */
    Collection<List<LetterTemplate>> all() {
        return editions.values();
    }

    /** Every edition of a letter or part, the earliest first. */
    public List<LetterTemplate> editions(String code) {
        return editions.getOrDefault(code, List.of());
    }

    /** The first days of all editions: between two of them nothing changes. */
    List<LocalDate> turns() {
        return editions.values().stream()
                .flatMap(List::stream)
                .map(edition -> edition.from().isBefore(FIRST_DAY) ? FIRST_DAY : edition.from())
                .distinct()
                .sorted()
                .toList();
    }
}
