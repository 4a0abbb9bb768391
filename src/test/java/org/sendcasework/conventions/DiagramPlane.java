package org.sendcasework.conventions;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** One plane of a model as it is drawn: the process itself, or a collapsed sub-process that one opens from there. */
record DiagramPlane(BaseElement root, boolean first, List<Shape> shapes, List<Flow> flows) {

    private static final double ICON = 25;
    private static final double MARKER = 22;
    private static final double PADDING = 7;

    /** Something drawn as a rectangle, and what a failure calls it. */
    record Box(String name, Rectangle2D place) {

        boolean overlaps(Box other) {
            return place.intersects(other.place);
        }

        boolean holds(Rectangle2D other) {
            return place.contains(other);
        }
    }

    /** An event, a gateway or an activity. */
    record Shape(FlowNode node, Box box, boolean expanded, Optional<Box> label) {

        String id() {
            return node.getId();
        }

        boolean isCollapsed() {
            return node instanceof SubProcess && !expanded;
        }

        boolean isInside(Shape other) {
            return DiagramPlane.isInside(node, other.node);
        }

        boolean sitsOn(Shape other) {
            return node instanceof BoundaryEvent event && event.getAttachedTo().equals(other.node);
        }

        boolean labelIsOutside() {
            return node instanceof Event || node instanceof Gateway;
        }

        /** The name that is written into the shape, as large as it is drawn there. */
        Optional<Box> nameInside() {
            if (!(node instanceof Activity) || node.getName() == null) {
                return Optional.empty();
            }
            Rectangle2D place = box.place();
            double column = place.getWidth() - 2 * PADDING;
            double width = DiagramText.width(node.getName(), column, DiagramText.NAME_SIZE);
            double height = DiagramText.height(node.getName(), column, DiagramText.NAME_SIZE);
            double top = expanded ? place.getY() + PADDING : place.getCenterY() - height / 2;
            return Optional.of(new Box(
                    "the name of " + id(), new Rectangle2D.Double(place.getCenterX() - width / 2, top, width, height)));
        }

        /** What the renderer draws into the shape besides its name: the kind of task, the sign of a sub-process. */
        List<Box> signs() {
            Rectangle2D place = box.place();
            List<Box> signs = new ArrayList<>();
            boolean withoutIcon = node instanceof SubProcess sub && !sub.triggeredByEvent();
            if (node instanceof Activity && !withoutIcon && !(node instanceof CallActivity) && !expanded) {
                signs.add(
                        new Box("the icon of " + id(), new Rectangle2D.Double(place.getX(), place.getY(), ICON, ICON)));
            }
            if (isCollapsed() || node instanceof CallActivity) {
                signs.add(new Box(
                        "the sign of " + id(),
                        new Rectangle2D.Double(place.getX(), place.getMaxY() - MARKER, place.getWidth(), MARKER)));
            }
            return signs;
        }

        /**
         * Where Cockpit writes how many cases stand here and how many incidents there are, and where the button is that
         * opens a collapsed sub-process.
         */
        List<Box> placesOfCockpit() {
            Rectangle2D place = box.place();
            List<Box> places = new ArrayList<>();
            if (!(node instanceof Gateway) && !(node instanceof BoundaryEvent)) {
                places.add(new Box(
                        "the count of cases at " + id(),
                        new Rectangle2D.Double(place.getX() - 8, place.getMaxY() - 16, 60, 20)));
            }
            if (isCollapsed()) {
                places.add(new Box(
                        "the button that opens " + id(),
                        new Rectangle2D.Double(place.getMaxX() + 8, place.getMaxY() + 7, 36, 26)));
            }
            return places;
        }
    }

    /** A sequence flow. */
    record Flow(SequenceFlow flow, List<Line2D> lines, Optional<Box> label) {

        String id() {
            return flow.getId();
        }
    }

    static List<DiagramPlane> read(Path file) {
        List<DiagramPlane> planes = new ArrayList<>();
        for (BpmnDiagram diagram : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(BpmnDiagram.class)) {
            List<Shape> shapes = new ArrayList<>();
            List<Flow> flows = new ArrayList<>();
            diagram.getBpmnPlane().getDiagramElements().forEach(drawn -> {
                if (drawn instanceof BpmnShape shape) {
                    shapes.add(shape(shape));
                } else if (drawn instanceof BpmnEdge edge) {
                    flows.add(flow(edge));
                }
            });
            planes.add(new DiagramPlane(diagram.getBpmnPlane().getBpmnElement(), planes.isEmpty(), shapes, flows));
        }
        return planes;
    }

    static boolean isInside(FlowElement element, BaseElement scope) {
        for (var parent = element.getParentElement(); parent != null; parent = parent.getParentElement()) {
            if (parent.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    /** Every label and every name, wherever it is written. */
    List<Box> writings() {
        List<Box> writings = new ArrayList<>();
        shapes.forEach(shape -> {
            shape.label().ifPresent(writings::add);
            shape.nameInside().ifPresent(writings::add);
        });
        flows.forEach(flow -> flow.label().ifPresent(writings::add));
        return writings;
    }

    Shape shapeOf(BaseElement node) {
        return shapes.stream()
                .filter(shape -> shape.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "%s is not drawn on the plane of %s".formatted(node.getAttributeValue("id"), root.getId())));
    }

    private static Shape shape(BpmnShape shape) {
        FlowNode node = (FlowNode) shape.getBpmnElement();
        return new Shape(
                node,
                new Box(node.getId(), rectangle(shape.getBounds())),
                shape.isExpanded(),
                label(node.getId(), shape.getBpmnLabel()));
    }

    private static Flow flow(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        List<Line2D> lines = new ArrayList<>();
        var points = List.copyOf(edge.getWaypoints());
        for (int next = 1; next < points.size(); next++) {
            lines.add(new Line2D.Double(
                    points.get(next - 1).getX(),
                    points.get(next - 1).getY(),
                    points.get(next).getX(),
                    points.get(next).getY()));
        }
        return new Flow(flow, lines, label(flow.getId(), edge.getBpmnLabel()));
    }

    private static Optional<Box> label(String id, BpmnLabel label) {
        return Optional.ofNullable(label)
                .map(BpmnLabel::getBounds)
                .map(bounds -> new Box("the label of " + id, rectangle(bounds)));
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
