package org.sendcasework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit's first view of the assessment: its phases, and how many cases are in each. */
@WebCaseworkTest
class ModelsAtAGlanceIT {

    private static final String PASSWORD = "a-long-enough-password";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseworkSteps steps;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    private WebDriver driver;
    private WebDriverWait wait;
    private ProcessInstance instance;

    @BeforeEach
    void aCaseWithTwoOpenTasksInItsFirstPhase() {
        driver = Browser.start();
        wait = new WebDriverWait(driver, Duration.ofSeconds(30));
        accounts.create("glance", "Gil Lance", PASSWORD, List.of(Groups.MANAGERS));
        instance = steps.request(LocalDate.now(ZoneId.of("Europe/London")));
        steps.submit(instance, "check-and-acknowledge");
    }

    @AfterEach
    void close() {
        runtime.deleteProcessInstance(instance.getId(), "end of the test");
        if (driver != null) {
            driver.quit();
        }
    }

    @Test
    void eachPhaseShowsHowManyCasesAreInItAndCountsACaseOnce() {
        String base = "http://localhost:" + port;
        new TasklistPage(driver, base).signIn("glance", PASSWORD);
        driver.get("about:blank");
        driver.get(base + "/camunda/app/cockpit/default/#/process-definition/" + instance.getProcessDefinitionId());

        assertThat(runtime.getActiveActivityIds(instance.getId())).hasSize(2);
        long cases = casesIn("consider-the-request");
        By count = By.cssSelector("[data-container-id='consider-the-request'] .phase-count");
        wait.until(ExpectedConditions.textToBe(count, cases == 1 ? "1 case" : cases + " cases"));
        assertThat(driver.findElements(By.cssSelector("[data-element-id='assess-needs']")))
                .as("the next phase is on the same view")
                .isNotEmpty();
    }

    private long casesIn(String phase) {
        ModelElementInstance box = repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementById(phase);
        Set<String> inside = ((SubProcess) box)
                .getFlowElements().stream()
                        .filter(FlowNode.class::isInstance)
                        .map(step -> step.getId())
                        .collect(Collectors.toSet());
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .list()
                .stream()
                .filter(running ->
                        runtime.getActiveActivityIds(running.getId()).stream().anyMatch(inside::contains))
                .count();
    }
}
