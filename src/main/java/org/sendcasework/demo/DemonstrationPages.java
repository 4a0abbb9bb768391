package org.sendcasework.demo;

import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.PageStep;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that moves the date forward. */
@Controller
@OnlyInDemonstration
@RequestMapping("/demo")
class DemonstrationPages {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int TIMERS_SHOWN = 15;
    private static final int MOST_OF_NO_CASE = 20;
    private static final int MOST_DAYS = 366;

    private final DemonstrationClock clock;
    private final DemonstrationProgress progress;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;

    DemonstrationPages(
            DemonstrationClock clock,
            DemonstrationProgress progress,
            ManagementService management,
            RuntimeService runtime,
            RepositoryService repository) {
        this.clock = clock;
        this.progress = progress;
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
    }

    /** A timer that waits. */
    public record WaitingTimer(String due, String name, String caseReference) {}

    @GetMapping
    String page(Model model) {
        List<WaitingTimer> timers = nextTimers().stream().map(this::waiting).toList();
        model.addAttribute("timers", timers);
        model.addAttribute("setUp", progress.isWhole());
        return "demo";
    }

    /** Timers of cases. A few others do not belong to a case, such as the timer of the nightly check. */
    private List<Job> nextTimers() {
        return management
                .createJobQuery()
                .timers()
                .orderByJobDuedate()
                .asc()
                .listPage(0, TIMERS_SHOWN + MOST_OF_NO_CASE)
                .stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .limit(TIMERS_SHOWN)
                .toList();
    }

    private WaitingTimer waiting(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return new WaitingTimer(
                Texts.dueDate(job.getDuedate().toInstant().atZone(LONDON).toLocalDate()),
                definition == null ? "" : label(definition),
                instance == null ? "" : instance.getBusinessKey());
    }

    /** The label of the timer in its model, which is what Cockpit shows too; its id if it has none. */
    private String label(JobDefinition timer) {
        ModelElementInstance element = repository
                .getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementById(timer.getActivityId());
        return element instanceof FlowElement named && named.getName() != null
                ? named.getName()
                : Texts.words(timer.getActivityId().replace('-', '_'));
    }

    @PostMapping("/forward")
    String forward(@RequestParam int days, RedirectAttributes answer) {
        PageStep.taken(answer, () -> forward(days));
        return "redirect:/demo";
    }

    private String forward(int days) {
        if (progress.isUnderWay()) {
            throw new ConflictException("The demonstration is still being set up. Move the date when it is finished.");
        }
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidInputException("days", "move between 1 and " + MOST_DAYS + " days at a time.");
        }
        int ran = clock.forward(days);
        return "It is " + Texts.dueDate(clock.today()) + ". " + ran + " timers ran on the way.";
    }
}
