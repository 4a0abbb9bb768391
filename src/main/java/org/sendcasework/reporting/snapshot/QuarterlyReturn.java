package org.sendcasework.reporting.snapshot;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.sendcasework.reporting.internal.KpiDictionary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Puts locked figures into the lines of the quarterly return. Which figure goes into which line is a file
 * ({@code sendcasework.quarterly-return}), since the template is not ours and changes.
 */
@Component
public class QuarterlyReturn {

    private final List<Line> lines;

    QuarterlyReturn(
            @Value("${sendcasework.quarterly-return:classpath:returns/quarterly-return.yaml}") Resource mapping,
            KpiDictionary dictionary,
            ObjectMapper json)
            throws IOException {
        try (InputStream content = mapping.getInputStream()) {
            List<?> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            this.lines = read.stream()
                    .map(line -> json.convertValue(line, Line.class))
                    .toList();
        }
        // A line that names an unknown figure stops the start of the application, not the return
        lines.forEach(line -> dictionary.byCode(line.figure()));
    }

    /** Which number of a figure a line needs. */
    public enum Measure {
        VALUE,
        COUNTED,
        AMONG
    }

    /**
     * A line of the return.
     *
     * @param line its number in the template
     * @param figure the code of the figure that fills it
     */
    public record Line(String line, String label, String figure, Measure measure) {

        /** The number for this line; null where the figure was not locked or has no value. */
        Object from(List<LockedFigure> figures) {
            return figures.stream()
                    .filter(LockedFigure::isWhole)
                    .filter(locked -> locked.code().equals(figure))
                    .findFirst()
                    .map(locked -> switch (measure) {
                        case VALUE -> locked.figure().value();
                        case COUNTED -> (Object) locked.figure().counted();
                        case AMONG -> locked.figure().among();
                    })
                    .orElse(null);
        }
    }

    /** A line and its number. */
    public record Filled(Line line, Object number) {}

    /** Every line of the return, filled from the figures of a locked quarter. */
    public List<Filled> fill(List<LockedFigure> figures) {
        return lines.stream().map(line -> new Filled(line, line.from(figures))).toList();
    }
}
