package org.sendcasework.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.util.HtmlUtils;

/**
 * The documentation has a picture of each plane of each model, and it shows the model as it is now. A picture is what
 * bpmn-js, the renderer of Modeler and Cockpit, saves as SVG: each element in it has its id, its place and its name.
 */
class DiagramPicturesTest {

    private static final Path PICTURES = Path.of("docs/models");
    private static final Pattern ELEMENT = Pattern.compile("data-element-id=\"([^\"]+)\"");
    private static final Pattern PLACE = Pattern.compile("^ transform=\"matrix\\(1 0 0 1 (-?\\d+) (-?\\d+)\\)\"");
    private static final Pattern SIZE =
            Pattern.compile("class=\"djs-hit [^\"]*\" x=\"0\" y=\"0\" width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final Pattern WAY = Pattern.compile("d=\"M([-\\d.,L]+)\" class=\"djs-hit");
    private static final Pattern WORDS = Pattern.compile("<tspan[^>]*>([^<]*)</tspan>");

    static List<Path> models() throws IOException {
        return DiagramTest.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void eachPlaneIsPicturedAsItIsNow(Path file) throws IOException {
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            assertThat(pictured(Files.readString(picture(file, plane))))
                    .as("%s is no longer %s: save it again", picture(file, plane), file)
                    .containsExactlyInAnyOrderElementsOf(drawn(plane));
        }
    }

    @Test
    void noPictureIsLeftOfAPlaneThatIsGone() throws IOException {
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures)
                    .hasSameElementsAs(models().stream()
                            .flatMap(file -> DiagramPlane.read(file).stream().map(plane -> picture(file, plane)))
                            .toList());
        }
    }

    private static Path picture(Path file, DiagramPlane plane) {
        String model = file.getFileName().toString().replace(".bpmn", "");
        return PICTURES.resolve(
                model + (plane.first() ? "" : "--" + plane.root().getId()) + ".svg");
    }

    private static List<String> drawn(DiagramPlane plane) {
        List<String> drawn = new ArrayList<>();
        plane.shapes().forEach(shape -> {
            Rectangle2D place = shape.box().place();
            drawn.add("%s at %.0f,%.0f, %.0f by %.0f: %s"
                    .formatted(
                            shape.id(),
                            place.getX(),
                            place.getY(),
                            place.getWidth(),
                            place.getHeight(),
                            shape.labelIsOutside() ? "" : words(shape.node())));
            shape.label().ifPresent(label -> drawn.add(label(shape.node(), label)));
        });
        plane.flows().forEach(flow -> {
            String way = Stream.concat(
                            Stream.of(flow.lines().get(0).getP1()),
                            flow.lines().stream().map(Line2D::getP2))
                    .map(DiagramPicturesTest::point)
                    .collect(Collectors.joining(" "));
            drawn.add("%s along %s".formatted(flow.id(), way));
            flow.label().ifPresent(label -> drawn.add(label(flow.flow(), label)));
        });
        return drawn;
    }

    private static String label(FlowElement element, DiagramPlane.Box label) {
        return "label of %s at %.0f,%.0f: %s"
                .formatted(element.getId(), label.place().getX(), label.place().getY(), words(element));
    }

    private static List<String> pictured(String svg) {
        List<String> pictured = new ArrayList<>();
        Matcher element = ELEMENT.matcher(svg);
        int from = svg.length();
        String id = null;
        while (element.find()) {
            if (id != null) {
                pictured.add(pictured(id, svg.substring(from, element.start())));
            }
            id = element.group(1);
            from = element.end();
        }
        pictured.add(pictured(id, svg.substring(from)));
        return pictured;
    }

    private static String pictured(String id, String part) {
        String words = WORDS.matcher(part)
                .results()
                .map(word -> HtmlUtils.htmlUnescape(word.group(1)))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        Matcher way = WAY.matcher(part);
        if (way.find()) {
            String points = Stream.of(way.group(1).split("L"))
                    .map(point -> point.split(","))
                    .map(point -> new Point2D.Double(Double.parseDouble(point[0]), Double.parseDouble(point[1])))
                    .map(DiagramPicturesTest::point)
                    .collect(Collectors.joining(" "));
            return "%s along %s".formatted(id, points);
        }
        Matcher place = PLACE.matcher(part);
        Matcher size = SIZE.matcher(part);
        if (!place.find() || !size.find()) {
            return id + " without a place";
        }
        return id.endsWith("_label")
                ? "label of %s at %s,%s: %s"
                        .formatted(id.substring(0, id.length() - 6), place.group(1), place.group(2), words)
                : "%s at %s,%s, %s by %s: %s"
                        .formatted(id, place.group(1), place.group(2), size.group(1), size.group(2), words);
    }

    private static String point(Point2D point) {
        return "%.0f,%.0f".formatted(point.getX(), point.getY());
    }

    private static String words(FlowElement element) {
        return element.getName() == null ? "" : element.getName().replaceAll("\\s", "");
    }
}
