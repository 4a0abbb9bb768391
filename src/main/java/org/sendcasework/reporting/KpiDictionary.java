package org.sendcasework.reporting;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sendcasework.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The dictionary of key performance indicators, read at start from {@code sendcasework.kpis}: files of YAML in the
 * order of their names. A file that says something else than the dictionary knows stops the start.
 */
@Component
public class KpiDictionary {

    private static final ObjectMapper KPI = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Pattern DAY_OF_READING = Pattern.compile(":(from|to|today)\\b");

    private final Map<String, Kpi> kpis = new LinkedHashMap<>();

    KpiDictionary(@Value("${sendcasework.kpis:classpath:kpis/*.yaml}") Resource... files) {
        Arrays.stream(files).sorted(Comparator.comparing(Resource::getFilename)).forEach(file -> read(file)
                .forEach(entry -> add(file, entry)));
        KpiReferences.check(kpis);
    }

    private static List<Map<String, Object>> read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            // Dates stay text, so that no zone of the reader moves them
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return entries == null ? List.of() : entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Resource file, Map<String, Object> entry) {
        Kpi kpi;
        try {
            kpi = KPI.convertValue(entry, Kpi.class);
        } catch (IllegalArgumentException e) {
            throw new KpiException(file.getFilename(), String.valueOf(entry.get("code")), e.getMessage());
        }
        List<String> lacking = lacking(kpi);
        if (!lacking.isEmpty()) {
            throw new KpiException(file.getFilename(), kpi.code(), "lacks " + String.join(", ", lacking));
        }
        if (kpi.kind() == Kpi.Kind.STOCK && DAY_OF_READING.matcher(kpi.among()).find()) {
            throw new KpiException(
                    file.getFilename(),
                    kpi.code(),
                    "is a stock whose condition asks about the day; say in counted-on when a fact begins to count");
        }
        for (String cut : kpi.cuts()) {
            if (!kpi.fact().cuts().contains(cut)) {
                throw new KpiException(file.getFilename(), kpi.code(), "cannot be cut by " + cut);
            }
        }
        if (kpis.putIfAbsent(kpi.code(), kpi) != null) {
            throw new KpiException(file.getFilename(), kpi.code(), "is there twice");
        }
    }

    private static List<String> lacking(Kpi kpi) {
        Map<String, Object> needed = new LinkedHashMap<>();
        needed.put("code", kpi.code());
        needed.put("name", kpi.name());
        needed.put("why", kpi.why());
        needed.put("numerator", kpi.numerator());
        needed.put("exclusions", kpi.exclusions());
        needed.put("source", kpi.source());
        needed.put("owner", kpi.owner());
        needed.put("cadence", kpi.cadence());
        needed.put("direction", kpi.direction());
        needed.put("unit", kpi.unit());
        needed.put("since", kpi.since());
        needed.put("section", kpi.section());
        needed.put("kind", kpi.kind());
        needed.put("fact", kpi.fact());
        needed.put("counted-on", kpi.countedOn());
        needed.put("among", kpi.among());
        if (kpi.kind() == Kpi.Kind.SHARE) {
            needed.put("denominator", kpi.denominator());
            needed.put("counted", kpi.counted());
        } else if (kpi.kind() == Kpi.Kind.STOCK) {
            needed.put("until", kpi.until());
        } else if (kpi.kind() != Kpi.Kind.COUNT && kpi.kind() != null) {
            needed.put("value", kpi.value());
        }
        List<String> lacking = new ArrayList<>();
        needed.forEach((name, value) -> {
            if (value == null || value instanceof String text && text.isBlank()) {
                lacking.add(name);
            }
        });
        return lacking;
    }

    /** Every entry, in the order of the files. */
    public List<Kpi> all() {
        return List.copyOf(kpis.values());
    }

    /**
     * The entry with that code.
     *
     * @throws NotFoundException if there is none
     */
    public Kpi byCode(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("There is no such figure."));
    }

    /** The entry with that code; nothing if there is none any more. */
    public Optional<Kpi> find(String code) {
        return Optional.ofNullable(kpis.get(code));
    }
}
