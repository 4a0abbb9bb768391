package org.sendcasework.engine;

import java.util.List;

/**
 * The timers with a date of one running instance as the model has them, and those jobs that no running scope of the
 * model asks for. Good for the transaction it was read in.
 */
public record InstanceTimers(
        String instanceId, String businessKey, List<ModelTimer> timers, List<TimerJob> ownerless) {}
