package org.sendcasework.reporting.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every kind of fact there is, as the specifications say. */
public final class FactTables {

    private static final List<FactSpec> SPECS = YamlFiles.resources("classpath:facts/*.yaml").stream()
            .map(file -> YamlFiles.MAPPER.convertValue(YamlFiles.content(file), FactSpec.class))
            .toList();

    private static final List<FactTable> ALL =
            SPECS.stream().map(FactTable::new).toList();

    private FactTables() {}

    static List<FactSpec> specs() {
        return SPECS;
    }

    /** All of them; the fact of the case itself is the first. */
    public static List<FactTable> all() {
        return ALL;
    }

    /** Those whose rows are stored. */
    public static List<FactTable> cached() {
        return ALL.stream().filter(FactTable::isCached).toList();
    }

    /**
     * The one with that code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static FactTable byCode(String code) {
        return ALL.stream()
                .filter(fact -> fact.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is counted from unknown facts: " + code));
    }

    /** Those of the given names, in their own order. */
    static Set<FactTable> named(List<String> tables) {
        return cached().stream()
                .filter(fact -> tables.contains(fact.table()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How records that name no case themselves lead to cases, each way once. */
    static Set<String> waysToCases() {
        return ALL.stream()
                .map(FactTable::leadsHere)
                .map(Map::values)
                .flatMap(ways -> ways.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
