package org.sendcasework.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where a process instance stood at a moment: enough to let it stand there again. It holds ids and the variables of the
 * model, which name no person, so that it can be stored.
 *
 * @param instanceId the instance as it was
 * @param processKey the key of its model
 * @param businessKey its case, mediation or appeal
 * @param name the name of the model, for people
 * @param variables the variables of the instance
 * @param places the steps at which it stood
 * @param timers the timers that waited, each named as {@link ProcessPlaces} names them
 */
public record ProcessStanding(
        String instanceId,
        String processKey,
        String businessKey,
        String name,
        Map<String, Object> variables,
        List<Place> places,
        List<String> timers) {

    /**
     * A step at which it stood.
     *
     * @param id the step as it ran then, which tells one of several from another
     * @param activityId the step in the model
     * @param name its name, for people
     * @param body the repeated phase it belongs to; null outside of one
     * @param subject what tells one repetition from another, such as the request for advice; empty outside of one
     * @param begunAnew whether a process of its own did the work of this step, which begins from its start again
     */
    public record Place(
            String id, String activityId, String name, String body, Map<String, Object> subject, boolean begunAnew) {}

    /** The same without steps that are known already. */
    public ProcessStanding without(Set<String> known) {
        return with(places.stream().filter(place -> !known.contains(place.id())).toList());
    }

    ProcessStanding with(List<Place> only) {
        return new ProcessStanding(instanceId, processKey, businessKey, name, variables, only, timers);
    }
}
