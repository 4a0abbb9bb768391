package org.sendcasework.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/**
 * Notes where processes stand, and lets them stand there again after they were ended in error. Timers are set by the
 * ledger as ever; one that had fired before does not fire a second time.
 */
@Component
public class ProcessPlaces {

    private static final String BODY = "#multiInstanceBody";
    private static final Set<String> OF_THE_ENGINE =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;

    ProcessPlaces(RuntimeService runtime, RepositoryService repository, ManagementService management) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
    }

    /** Where each process of a case stands now, those of its mediations and appeals included. */
    public List<ProcessStanding> of(String caseReference) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(caseReference + "%")
                .rootProcessInstances()
                .list()
                .stream()
                .filter(instance -> instance.getBusinessKey().equals(caseReference)
                        || instance.getBusinessKey().startsWith(caseReference + "-"))
                .map(this::standing)
                .toList();
    }

    private ProcessStanding standing(ProcessInstance instance) {
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        Map<String, Object> variables = runtime.getVariables(instance.getId());
        List<ProcessStanding.Place> places = new ArrayList<>();
        collect(runtime.getActivityInstance(instance.getId()), null, variables.keySet(), places);
        return new ProcessStanding(
                instance.getId(),
                definition.getKey(),
                instance.getBusinessKey(),
                definition.getName(),
                variables,
                places,
                timers(instance.getId(), variables.keySet()).values().stream()
                        .sorted()
                        .toList());
    }

    private void collect(ActivityInstance here, String body, Set<String> known, List<ProcessStanding.Place> places) {
        String below = here.getActivityId().endsWith(BODY) ? here.getActivityId() : body;
        for (TransitionInstance waiting : here.getChildTransitionInstances()) {
            places.add(place(
                    waiting.getId(),
                    waiting.getActivityId(),
                    waiting.getActivityName(),
                    below,
                    waiting.getExecutionId(),
                    known,
                    false));
        }
        for (ActivityInstance child : here.getChildActivityInstances()) {
            if (child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0) {
                places.add(place(
                        child.getId(),
                        child.getActivityId(),
                        child.getActivityName(),
                        below,
                        child.getExecutionIds()[0],
                        known,
                        "callActivity".equals(child.getActivityType())));
            } else {
                collect(child, below, known, places);
            }
        }
    }

    private ProcessStanding.Place place(
            String id,
            String activityId,
            String name,
            String body,
            String executionId,
            Set<String> known,
            boolean begunAnew) {
        return new ProcessStanding.Place(
                id,
                activityId,
                name == null ? activityId : name,
                body,
                body == null ? Map.of() : subject(executionId, known),
                begunAnew);
    }

    /** What only this repetition of a phase knows. */
    private Map<String, Object> subject(String executionId, Set<String> known) {
        Map<String, Object> own = new TreeMap<>(runtime.getVariables(executionId));
        own.keySet().removeAll(known);
        own.keySet().removeAll(OF_THE_ENGINE);
        own.values().removeIf(Objects::isNull);
        return own;
    }

    /** The timers of an instance, by the id of the job: the activity, and what tells its repetition from another. */
    private Map<String, String> timers(String instanceId, Set<String> known) {
        Map<String, String> names = new HashMap<>();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instanceId)
                .timers()
                .list()) {
            JobDefinition definition = management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult();
            names.put(
                    job.getId(),
                    definition.getActivityId()
                            + subject(job.getExecutionId(), known).values());
        }
        return names;
    }

    /** Of what stood before, that which stands no more: whole processes, or single steps of one that goes on. */
    public List<ProcessStanding> endedSince(List<ProcessStanding> before) {
        Set<String> standing = before.stream()
                .map(ProcessStanding::instanceId)
                .filter(this::isRunning)
                .map(runtime::getActivityInstance)
                .flatMap(ProcessPlaces::all)
                .collect(Collectors.toSet());
        return before.stream()
                .map(process -> process.with(process.places().stream()
                        .filter(place -> !standing.contains(place.id()))
                        .toList()))
                .filter(process -> !process.places().isEmpty())
                .toList();
    }

    private static Stream<String> all(ActivityInstance here) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(here.getId()),
                        Arrays.stream(here.getChildTransitionInstances()).map(TransitionInstance::getId)),
                Arrays.stream(here.getChildActivityInstances()).flatMap(ProcessPlaces::all));
    }

    private boolean isRunning(String instanceId) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .count()
                > 0;
    }

    /** Ends what still runs of a process, such as the task that confirms an end which is taken back. */
    public void end(String instanceId, String why) {
        if (isRunning(instanceId)) {
            runtime.deleteProcessInstance(instanceId, why);
        }
    }

    /** Lets a process stand again where it stood: the same instance if it goes on, or else a new one. */
    public void restore(ProcessStanding standing) {
        String instanceId = isRunning(standing.instanceId()) ? goOn(standing) : startAnew(standing);
        dropFired(instanceId, standing);
    }

    private String goOn(ProcessStanding standing) {
        ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(standing.instanceId());
        starts(standing.places()).forEach(change::startBeforeActivity);
        change.execute();
        return standing.instanceId();
    }

    private String startAnew(ProcessStanding standing) {
        ProcessInstantiationBuilder start = runtime.createProcessInstanceByKey(standing.processKey())
                .businessKey(standing.businessKey())
                .setVariables(standing.variables());
        starts(standing.places()).forEach(start::startBeforeActivity);
        String instanceId = start.execute().getId();
        standRepetitions(instanceId, standing);
        return instanceId;
    }

    /** A repeated phase is begun as a whole, so that the engine counts its repetitions. */
    private static Collection<String> starts(List<ProcessStanding.Place> places) {
        List<String> starts = new ArrayList<>();
        Set<String> bodies = new LinkedHashSet<>();
        for (ProcessStanding.Place place : places) {
            if (place.body() == null) {
                starts.add(place.activityId());
            } else if (bodies.add(place.body())) {
                starts.add(place.body());
            }
        }
        return starts;
    }

    /** Each repetition begins at its start; those that stood further on are brought there. */
    private void standRepetitions(String instanceId, ProcessStanding standing) {
        Set<String> known = standing.variables().keySet();
        Map<Map<String, Object>, Set<String>> wanted = standing.places().stream()
                .filter(place -> place.body() != null)
                .collect(Collectors.groupingBy(
                        ProcessStanding.Place::subject,
                        Collectors.mapping(ProcessStanding.Place::activityId, Collectors.toCollection(HashSet::new))));
        List<ActivityInstance> repetitions = new ArrayList<>();
        repetitions(runtime.getActivityInstance(instanceId), repetitions);
        for (ActivityInstance repetition : repetitions) {
            List<ProcessStanding.Place> now = new ArrayList<>();
            collect(repetition, BODY, known, now);
            now.stream().findFirst().ifPresent(first -> {
                Set<String> missing = new HashSet<>(wanted.getOrDefault(first.subject(), Set.of()));
                now.forEach(place -> missing.remove(place.activityId()));
                if (!missing.isEmpty()) {
                    ProcessInstanceModificationBuilder change = runtime.createProcessInstanceModification(instanceId);
                    missing.forEach(activity -> change.startBeforeActivity(activity, repetition.getId()));
                    change.execute();
                }
            });
        }
    }

    private static void repetitions(ActivityInstance here, List<ActivityInstance> found) {
        for (ActivityInstance child : here.getChildActivityInstances()) {
            if (here.getActivityId().endsWith(BODY)) {
                found.add(child);
            } else {
                repetitions(child, found);
            }
        }
    }

    private void dropFired(String instanceId, ProcessStanding standing) {
        timers(instanceId, standing.variables().keySet()).forEach((job, name) -> {
            if (!standing.timers().contains(name)) {
                management.deleteJob(job);
            }
        });
    }
}
