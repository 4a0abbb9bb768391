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
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.conventions.DiagramPlane.Box;
import org.sendcasework.conventions.DiagramPlane.Flow;
import org.sendcasework.conventions.DiagramPlane.Shape;

/** A person reads a model at a glance: its first plane shows the phases, and nothing is drawn over something else. */
class DiagramTest {

    /** Two lines nearer than this look like one. */
    private static final double APART = 5;

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theFirstPlaneShowsThePhasesAndNoBoxHidesTheWholeProcess(Path file) {
        DiagramPlane plane = DiagramPlane.read(file).get(0);
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        long activities = model.getModelElementsByType(Activity.class).stream()
                .filter(activity -> !(activity instanceof SubProcess))
                .count();
        long shown = plane.shapes().stream()
                .filter(shape -> shape.node() instanceof Activity && !shape.expanded())
                .filter(shape -> !isOfAnEvent(shape.node()))
                .count();
        assertThat(shown).as("activities on the first plane").isGreaterThan(activities > 1 ? 1 : 0);
        List<UserTask> all = List.copyOf(model.getModelElementsByType(UserTask.class));
        List<UserTask> ofTheWay =
                all.stream().filter(task -> !isOfAnEvent(task)).toList();
        for (Shape shape : plane.shapes()) {
            if (shape.isCollapsed() && !ofTheWay.isEmpty()) {
                requireSomeOutside(shape, "user tasks", all);
                requireSomeOutside(shape, "user tasks that no event starts", ofTheWay);
            }
        }
    }

    private static void requireSomeOutside(Shape box, String what, List<UserTask> tasks) {
        assertThat(tasks.stream().filter(task -> isInside(task, box.id())).count())
                .as("%s that the box %s hides, of %s", what, box.id(), tasks.size())
                .isLessThan(tasks.size());
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyElementIsDrawnOnceAndEveryNameHasItsPlace(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<DiagramPlane> planes = DiagramPlane.read(file);
        assertThat(planes.stream().flatMap(plane -> plane.shapes().stream()).map(Shape::id))
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(planes.stream().flatMap(plane -> plane.flows().stream()).map(Flow::id))
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : planes) {
            plane.shapes().stream()
                    .filter(shape -> shape.labelIsOutside()
                            && hasName(shape.node())
                            && shape.label().isEmpty())
                    .forEach(shape -> faults.add(shape.id() + " has a name and no label"));
            plane.flows().stream()
                    .filter(flow -> hasName(flow.flow()) && flow.label().isEmpty())
                    .forEach(flow -> faults.add(flow.id() + " has a name and no label"));
            plane.flows().stream()
                    .filter(flow -> flow.lines().isEmpty())
                    .forEach(flow -> faults.add(flow.id() + " is not drawn"));
            Stream.concat(plane.shapes().stream().map(Shape::box), plane.writings().stream())
                    .filter(box -> box.place().isEmpty())
                    .forEach(box -> faults.add(box.name() + " has no size"));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noTwoShapesOverlap(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            eachPair(plane.shapes(), (one, other) -> {
                boolean belong = one.isInside(other) || other.isInside(one) || one.sitsOn(other) || other.sitsOn(one);
                if (!belong && one.box().overlaps(other.box())) {
                    faults.add("%s overlaps %s".formatted(one.id(), other.id()));
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noLabelLiesOnAShapeAFlowOrAnotherLabel(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            List<Box> writings = plane.writings();
            eachPair(writings, (one, other) -> {
                if (one.overlaps(other)) {
                    faults.add("%s overlaps %s".formatted(one.name(), other.name()));
                }
            });
            for (Box writing : writings) {
                plane.shapes().stream()
                        .filter(shape -> !shape.box().holds(writing.place())
                                || !shape.expanded()
                                        && !writing.equals(shape.nameInside().orElse(null)))
                        .filter(shape -> shape.box().overlaps(writing))
                        .forEach(shape -> faults.add("%s overlaps %s".formatted(writing.name(), shape.id())));
                plane.shapes().stream()
                        .flatMap(shape -> shape.signs().stream())
                        .filter(sign -> sign.overlaps(writing))
                        .forEach(sign -> faults.add("%s overlaps %s".formatted(writing.name(), sign.name())));
                plane.flows().stream()
                        .filter(flow -> flow.lines().stream().anyMatch(line -> line.intersects(writing.place())))
                        .forEach(flow -> faults.add("%s is crossed by %s".formatted(writing.name(), flow.id())));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowRunsThroughAShape(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            for (Flow flow : plane.flows()) {
                for (Shape shape : plane.shapes()) {
                    if (DiagramPlane.isInside(flow.flow(), shape.node())) {
                        continue;
                    }
                    boolean itsOwn = shape.node().equals(flow.flow().getSource())
                            || shape.node().equals(flow.flow().getTarget());
                    Rectangle2D inside = shrunk(shape, itsOwn);
                    if (flow.lines().stream().anyMatch(line -> line.intersects(inside))) {
                        faults.add("%s runs through %s".formatted(flow.id(), shape.id()));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowBeginsAtItsSourceAndEndsAtItsTarget(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            for (Flow flow : plane.flows()) {
                Shape source = plane.shapeOf(flow.flow().getSource());
                Shape target = plane.shapeOf(flow.flow().getTarget());
                Point2D begin = flow.lines().get(0).getP1();
                Point2D end = flow.lines().get(flow.lines().size() - 1).getP2();
                if (!touches(source, begin)) {
                    faults.add("%s does not begin at %s".formatted(flow.id(), source.id()));
                }
                if (!touches(target, end)) {
                    faults.add("%s does not end at %s".formatted(flow.id(), target.id()));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void noFlowCrossesItselfOrFollowsAnother(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            for (Flow flow : plane.flows()) {
                List<Line2D> lines = flow.lines();
                for (int one = 0; one < lines.size(); one++) {
                    for (int other = one + 2; other < lines.size(); other++) {
                        if (lines.get(one).intersectsLine(lines.get(other))) {
                            faults.add(flow.id() + " crosses itself");
                        }
                    }
                }
            }
            eachPair(plane.flows(), (one, other) -> {
                for (Line2D line : one.lines()) {
                    if (other.lines().stream().anyMatch(beside -> follows(line, beside))) {
                        faults.add("%s follows %s".formatted(one.id(), other.id()));
                        return;
                    }
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingLiesInsideItsParent(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            for (Shape parent : plane.shapes()) {
                for (Shape shape : plane.shapes()) {
                    if (shape.isInside(parent)) {
                        Stream.concat(Stream.of(shape.box()), shape.label().stream())
                                .filter(box -> !parent.box().holds(box.place()))
                                .forEach(box -> faults.add("%s stands out of %s".formatted(box.name(), parent.id())));
                    }
                }
                for (Flow flow : plane.flows()) {
                    if (DiagramPlane.isInside(flow.flow(), parent.node())) {
                        boolean out = flow.lines().stream()
                                .anyMatch(line -> !parent.box().place().contains(line.getP1())
                                        || !parent.box().place().contains(line.getP2()));
                        if (out) {
                            faults.add("%s stands out of %s".formatted(flow.id(), parent.id()));
                        }
                        flow.label()
                                .filter(label -> !parent.box().holds(label.place()))
                                .ifPresent(label ->
                                        faults.add("%s stands out of %s".formatted(label.name(), parent.id())));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyTextHasTheRoomItNeeds(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            plane.shapes().forEach(shape -> shape.label()
                    .flatMap(label -> tooSmall(label, shape.node().getName()))
                    .ifPresent(faults::add));
            plane.flows().forEach(flow -> flow.label()
                    .flatMap(label -> tooSmall(label, flow.flow().getName()))
                    .ifPresent(faults::add));
            plane.shapes().forEach(shape -> shape.nameInside()
                    .filter(name -> !shape.box().holds(name.place()))
                    .ifPresent(name -> faults.add("%s does not fit into %s: %s"
                            .formatted(name.name(), shape.id(), shape.node().getName()))));
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void cockpitsCountsAndButtonsCoverNothing(Path file) {
        List<String> faults = new ArrayList<>();
        for (DiagramPlane plane : DiagramPlane.read(file)) {
            for (Shape shape : plane.shapes()) {
                for (Box place : shape.placesOfCockpit()) {
                    Stream.concat(
                                    plane.writings().stream(),
                                    plane.shapes().stream()
                                            .filter(other -> !other.equals(shape))
                                            .filter(other -> !shape.isInside(other) && !other.isInside(shape))
                                            .map(Shape::box))
                            .filter(place::overlaps)
                            .forEach(box -> faults.add("%s covers %s".formatted(place.name(), box.name())));
                    plane.flows().stream()
                            .filter(flow -> !shape.node().equals(flow.flow().getTarget()))
                            .filter(flow -> flow.lines().stream().anyMatch(line -> line.intersects(place.place())))
                            .forEach(flow -> faults.add("%s covers %s".formatted(place.name(), flow.id())));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Optional<String> tooSmall(Box label, String text) {
        double width = DiagramText.width(text, DiagramText.LABEL_WIDTH, DiagramText.LABEL_SIZE);
        double height = DiagramText.height(text, DiagramText.LABEL_WIDTH, DiagramText.LABEL_SIZE);
        Rectangle2D place = label.place();
        return place.getWidth() >= width && place.getHeight() >= height
                ? Optional.empty()
                : Optional.of("%s is %.0f by %.0f, its text needs %.0f by %.0f: %s"
                        .formatted(label.name(), place.getWidth(), place.getHeight(), width, height, text));
    }

    /** A flow may touch the border of its own elements, and comes no nearer than a few pixels to any other. */
    private static Rectangle2D shrunk(Shape shape, boolean itsOwn) {
        Rectangle2D place = shape.box().place();
        // A flow may meet a gateway on its slanted sides, which lie inside its rectangle.
        double by = !itsOwn ? -3 : shape.labelIsOutside() ? 16 : 1;
        return new Rectangle2D.Double(
                place.getX() + by, place.getY() + by, place.getWidth() - 2 * by, place.getHeight() - 2 * by);
    }

    private static boolean touches(Shape shape, Point2D point) {
        Rectangle2D place = shape.box().place();
        double dx = Math.abs(point.getX() - place.getCenterX()) / (place.getWidth() / 2);
        double dy = Math.abs(point.getY() - place.getCenterY()) / (place.getHeight() / 2);
        double border =
                switch (shape.node().getElementType().getTypeName()) {
                    case "exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway" -> dx + dy;
                    default -> shape.labelIsOutside() ? Math.hypot(dx, dy) : Math.max(dx, dy);
                };
        return Math.abs(border - 1) < 0.1;
    }

    private static boolean follows(Line2D one, Line2D other) {
        boolean upright = one.getX1() == one.getX2();
        if (upright != (other.getX1() == other.getX2())) {
            return false;
        }
        double apart = upright ? Math.abs(one.getX1() - other.getX1()) : Math.abs(one.getY1() - other.getY1());
        return apart < APART
                && (upright
                        ? shared(one.getY1(), one.getY2(), other.getY1(), other.getY2())
                        : shared(one.getX1(), one.getX2(), other.getX1(), other.getX2()));
    }

    private static boolean shared(double a, double b, double c, double d) {
        return Math.min(Math.max(a, b), Math.max(c, d)) > Math.max(Math.min(a, b), Math.min(c, d));
    }

    private static boolean hasName(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean isOfAnEvent(FlowElement element) {
        if (element instanceof SubProcess sub && sub.triggeredByEvent()) {
            return true;
        }
        return ancestors(element).stream()
                .anyMatch(parent -> parent instanceof SubProcess sub && sub.triggeredByEvent());
    }

    private static boolean isInside(FlowElement element, String scope) {
        return ancestors(element).stream()
                .map(parent -> parent.getAttributeValue("id"))
                .collect(Collectors.toSet())
                .contains(scope);
    }

    private static Set<ModelElementInstance> ancestors(ModelElementInstance element) {
        return Stream.iterate(
                        element.getParentElement(), parent -> parent != null, ModelElementInstance::getParentElement)
                .collect(Collectors.toSet());
    }

    private static <T> void eachPair(List<T> all, BiConsumer<T, T> look) {
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                look.accept(all.get(one), all.get(other));
            }
        }
    }
}
