package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import java.util.List;

/** What is recorded of a mediation that was held. The views of the parent and of the child are kept apart. */
public record MediationHeld(LocalDate on, MediationResult result, Views views, List<Point> points) {

    /**
     * The views as they were put.
     *
     * @param child the child's or young person's own; null only if it says how they were sought
     * @param howTheChildWasHeard how the mediator took steps to learn them (section 56(1)(e))
     */
    public record Views(String parent, String child, String howTheChildWasHeard) {}

    /**
     * A point of the written agreement.
     *
     * @param body AUTHORITY, or the code of an integrated care board
     * @param agreedBy the day agreed in writing; null where the deadlines of regulation 42 apply
     */
    public record Point(String text, PointKind kind, String body, LocalDate agreedBy) {}
}
