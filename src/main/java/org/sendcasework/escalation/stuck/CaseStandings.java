package org.sendcasework.escalation.stuck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.sendcasework.clock.Deadline;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.LegalDates;
import org.sendcasework.escalation.stuck.CaseStanding.Owned;
import org.sendcasework.escalation.stuck.CaseStanding.RunningProcess;
import org.sendcasework.escalation.stuck.CaseStanding.Step;
import org.sendcasework.escalation.stuck.CaseStanding.Target;
import org.sendcasework.escalation.stuck.CaseStanding.Waiting;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Reads the state of a case in the engine, within the transaction that asks. */
@Component
class CaseStandings {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final DeadlineLedger ledger;

    CaseStandings(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            IdentityService identity,
            DeadlineLedger ledger) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.identity = identity;
        this.ledger = ledger;
    }

    /**
     * The state of a case.
     *
     * @throws NotFoundException if nothing runs for it
     */
    CaseStanding of(String reference) {
        CaseStanding standing = find(reference);
        if (standing.processes().isEmpty()) {
            throw new NotFoundException("No process runs for the case " + reference + ".");
        }
        return standing;
    }

    /** The current steps of a case, which may be none. */
    CaseStanding find(String reference) {
        List<String> parts = new ArrayList<>();
        List<RunningProcess> running = new ArrayList<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()) {
            running.add(read(instance, parts));
        }
        running.sort(Comparator.comparing(RunningProcess::name).reversed().thenComparing(RunningProcess::id));
        for (Deadline deadline : ledger.of(reference)) {
            parts.add("limit " + deadline.getId() + " " + deadline.getStatus() + " " + deadline.getDueDate());
        }
        return new CaseStanding(reference, digest(parts), running);
    }

    private RunningProcess read(ProcessInstance instance, List<String> parts) {
        BpmnModelInstance model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        parts.add("process " + instance.getId() + " " + instance.isSuspended());
        List<Step> steps = new ArrayList<>();
        ActivityInstance tree = runtime.getActivityInstance(instance.getId());
        if (tree != null) {
            addLeaves(tree, null, model, steps, parts);
        }
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return new RunningProcess(
                instance.getId(),
                process.getName(),
                instance.isSuspended(),
                steps,
                tasks(instance, parts),
                jobs(instance, model, parts),
                targets(model));
    }

    private static void addLeaves(
            ActivityInstance at,
            ActivityInstance parent,
            BpmnModelInstance model,
            List<Step> steps,
            List<String> parts) {
        parts.add("at " + at.getId());
        if (at.getChildActivityInstances().length == 0 && at.getChildTransitionInstances().length == 0) {
            steps.add(new Step(
                    at.getId(),
                    at.getActivityId(),
                    name(model, at.getActivityId()),
                    parent == null ? null : parent.getId(),
                    parent == null ? null : parent.getActivityId()));
        }
        for (ActivityInstance child : at.getChildActivityInstances()) {
            addLeaves(child, at, model, steps, parts);
        }
    }

    private List<Owned> tasks(ProcessInstance instance, List<String> parts) {
        List<Owned> found = new ArrayList<>();
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .orderByDueDate()
                .asc()
                .list()) {
            parts.add("task " + task.getId() + " " + task.getAssignee() + " " + moment(task.getDueDate()));
            List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                    .map(IdentityLink::getGroupId)
                    .filter(group -> group != null)
                    .sorted()
                    .toList();
            found.add(new Owned(
                    task.getId(),
                    task.getName(),
                    task.getAssignee(),
                    moment(task.getDueDate()),
                    groups.stream().map(Groups::words).toList(),
                    candidates(groups)));
        }
        return found;
    }

    /** The users a task can be given to: the members of the groups it is offered to. */
    private List<String> candidates(List<String> groups) {
        TreeSet<String> users = new TreeSet<>();
        for (String group : groups) {
            identity.createUserQuery().memberOfGroup(group).list().stream()
                    .map(User::getId)
                    .forEach(users::add);
        }
        return List.copyOf(users);
    }

    private List<Waiting> jobs(ProcessInstance instance, BpmnModelInstance model, List<String> parts) {
        Map<String, String> activities = new HashMap<>();
        for (JobDefinition definition : management
                .createJobDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .list()) {
            activities.put(definition.getId(), definition.getActivityId());
        }
        List<Waiting> found = new ArrayList<>();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .orderByJobDuedate()
                .asc()
                .list()) {
            String activityId = activities.get(job.getJobDefinitionId());
            boolean timer = model.getModelElementById(activityId) instanceof CatchEvent;
            parts.add("job " + job.getId() + " " + moment(job.getDuedate()) + " " + job.getRetries() + " "
                    + job.isSuspended());
            found.add(new Waiting(
                    job.getId(),
                    job.getExecutionId(),
                    activityId,
                    name(model, activityId),
                    timer,
                    moment(job.getDuedate()),
                    job.getRetries(),
                    job.getExceptionMessage() != null));
        }
        return found;
    }

    /** Steps that can be begun by themselves: no starts, no ends, no gateways, nothing on a border. */
    private static List<Target> targets(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof org.camunda.bpm.model.bpmn.instance.Task
                        || node instanceof IntermediateCatchEvent)
                .filter(node -> !(node instanceof BoundaryEvent) && !(node instanceof StartEvent))
                .filter(node -> !isInEventSubProcess(node))
                .map(node -> new Target(node.getId(), node.getName(), phaseOf(node)))
                .sorted(Comparator.comparing(Target::name))
                .toList();
    }

    private static String phaseOf(FlowNode node) {
        return node.getParentElement() instanceof FlowElement phase ? phase.getId() : null;
    }

    private static boolean isInEventSubProcess(ModelElementInstance node) {
        ModelElementInstance parent = node.getParentElement();
        return parent instanceof SubProcess sub && (sub.triggeredByEvent() || isInEventSubProcess(sub));
    }

    private static String name(BpmnModelInstance model, String activityId) {
        ModelElementInstance element = activityId == null ? null : model.getModelElementById(activityId);
        return element instanceof FlowElement named && named.getName() != null ? named.getName() : activityId;
    }

    private static String moment(java.util.Date date) {
        return date == null ? null : LegalDates.words(date);
    }

    private static String digest(List<String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.stream().sorted().forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
