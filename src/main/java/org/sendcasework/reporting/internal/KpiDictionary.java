package org.sendcasework.reporting.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sendcasework.reporting.facts.YamlFiles;
import org.sendcasework.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The dictionary of key performance indicators, read at start from {@code sendcasework.kpis}: files of YAML in the
 * order of their names. A file that says something else than the dictionary knows stops the start.
 */
@Component
public class KpiDictionary {

    private static final NamingBase IN_FILES = new PropertyNamingStrategies.KebabCaseStrategy();

    private static final Pattern DAY_OF_READING = Pattern.compile(":(from|to|today)\\b");

    private static final TypeReference<List<Map<String, Object>>> ENTRIES = new TypeReference<>() {};

    private final Validator validator;
    private final Map<String, Kpi> kpis = new LinkedHashMap<>();

    KpiDictionary(Validator validator, @Value("${sendcasework.kpis:classpath:kpis/*.yaml}") Resource... files) {
        this.validator = validator;
        Arrays.stream(files).sorted(Comparator.comparing(Resource::getFilename)).forEach(file -> read(file)
                .forEach(entry -> add(file, entry)));
        KpiReferences.check(kpis);
    }

    private static List<Map<String, Object>> read(Resource file) {
        Object content = YamlFiles.content(file);
        return content == null ? List.of() : YamlFiles.MAPPER.convertValue(content, ENTRIES);
    }

    private void add(Resource file, Map<String, Object> entry) {
        Kpi kpi;
        try {
            kpi = YamlFiles.MAPPER.convertValue(entry, Kpi.class);
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
        for (String breakdown : kpi.breakdowns()) {
            if (!kpi.fact().breakdowns().contains(breakdown)) {
                throw new KpiException(file.getFilename(), kpi.code(), "cannot be broken down by " + breakdown);
            }
        }
        if (kpis.putIfAbsent(kpi.code(), kpi) != null) {
            throw new KpiException(file.getFilename(), kpi.code(), "is there twice");
        }
    }

    /** The parts that every entry needs, and those that its kind needs. */
    private List<String> lacking(Kpi kpi) {
        Stream<String> always = validator.validate(kpi).stream()
                .map(violation -> IN_FILES.translate(violation.getPropertyPath().toString()));
        return Stream.concat(always, Stream.ofNullable(kpi.kind()).flatMap(kind -> lackingForKind(kpi)))
                .sorted()
                .toList();
    }

    private static Stream<String> lackingForKind(Kpi kpi) {
        return switch (kpi.kind()) {
            case COUNT -> Stream.empty();
            case SHARE -> Stream.concat(absent("denominator", kpi.denominator()), absent("counted", kpi.counted()));
            case STOCK -> absent("until", kpi.until());
            case AVERAGE, MEDIAN -> absent("value", kpi.value());
        };
    }

    private static Stream<String> absent(String name, String text) {
        return text == null || text.isBlank() ? Stream.of(name) : Stream.empty();
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
