package org.sendcasework.escalation.stuck;

import java.util.List;

/**
 * What a repair does, found out by doing it and taking it back.
 *
 * @param place the step, task or timer it is about, in words
 * @param changes what is different afterwards; none if it changes nothing
 * @param warnings what the engine cannot know and a person must consider
 */
public record RepairPreview(RepairOrder order, String place, List<Change> changes, List<String> warnings) {

    /** Something that changes; {@code before} is empty for what begins, {@code after} for what ends. */
    public record Change(String what, String before, String after) {}
}
