package org.sendcasework.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.support.WebCaseworkTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A Tasklist form keeps what is typed: every kind of field followed by every kind, with the keyboard alone, at several
 * speeds, on a usual and on a slow machine. It is never repeated: one lost character is one too many.
 */
@WebCaseworkTest
class TypingIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final String FORM = "typing";
    private static final String PROCESS = "typing-a-form";
    private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete']");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private WebDriver driver;
    private TasklistPage tasklist;
    private String deployment;
    private ProcessInstance instance;

    /** A kind of field, the keys that answer it, and what the answer is on the server. */
    private enum Kind {
        TEXT("textfield", "ab%03d", "ab%03d"),
        AREA("textarea", "cd%03d", "cd%03d"),
        NUMBER("number", "4%03d", "4%03d.0"),
        CHECKBOX("checkbox", " ", "true"),
        // Each choice of a radio group is a stop of the tab key
        RADIO("radio", " " + Keys.TAB + Keys.TAB, "ALPHA"),
        SELECT("select", "" + Keys.ARROW_DOWN + Keys.ENTER, "BETA"),
        SEARCH("select", "Gam" + Keys.ENTER, "GAMMA"),
        CHECKLIST("checklist", " " + Keys.TAB + Keys.TAB + " ", "ALPHA,GAMMA"),
        TAGLIST("taglist", "Be" + Keys.ENTER + "Ga" + Keys.ENTER, "BETA,GAMMA"),
        DATE("datetime", "24/11/2%03d", "2%03d-11-24");

        private final String type;
        private final String keys;
        private final String answer;

        Kind(String type, String keys, String answer) {
            this.type = type;
            this.keys = keys;
            this.answer = answer;
        }

        String keys(int place) {
            return keys.formatted(place);
        }

        String answer(int place) {
            return answer.formatted(place);
        }
    }

    private enum Walk {
        EVERY_PAIR,
        AROUND_NUMBERS
    }

    @BeforeEach
    void open() {
        driver = Browser.start();
        accounts.create("typist", "Ty Pist", PASSWORD, List.of(Groups.CASEWORKERS));
        tasklist = new TasklistPage(driver, "http://localhost:" + port);
        tasklist.signIn("typist", PASSWORD);
    }

    @AfterEach
    void close() {
        if (driver != null) {
            driver.quit();
        }
        if (deployment != null) {
            repository.deleteDeployment(deployment, true);
        }
    }

    /** The whole walk takes over a minute; the speeds that only make it longer try the fields around a number. */
    @ParameterizedTest(name = "{0} ms a key, a processor {1} times slower, {2}")
    @CsvSource({"0, 1, EVERY_PAIR", "30, 1, EVERY_PAIR", "120, 1, AROUND_NUMBERS", "30, 6, AROUND_NUMBERS"})
    void everyKindOfFieldBeforeEveryOther(int millis, int slower, Walk walk) {
        List<Kind> kinds = walk == Walk.EVERY_PAIR ? everyPair() : aroundNumbers();
        openForm(form(kinds), kinds.size());
        ((HasCdp) driver).executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", slower));

        driver.findElement(By.cssSelector("[id$='-typing-f0']")).click();
        Actions typist = new Actions(driver);
        for (int place = 0; place < kinds.size(); place++) {
            for (char key : (kinds.get(place).keys(place) + Keys.TAB).toCharArray()) {
                typist.sendKeys(String.valueOf(key));
                if (millis > 0) {
                    typist.pause(Duration.ofMillis(millis));
                }
            }
        }
        typist.perform();
        // The person presses at once, so that a fault which only time mends is seen
        complete();

        assertThat(answers()).isEqualTo(expected(kinds));
    }

    @Test
    void completeCanBePressedRightAfterADateWasTyped() {
        openForm(form(List.of(Kind.TEXT, Kind.DATE)), 2);
        driver.findElement(By.cssSelector("[id$='-typing-f1-date']")).sendKeys("24/11/2026");
        WebElement complete = driver.findElement(COMPLETE);
        // A person presses for longer than a script
        new Actions(driver)
                .clickAndHold(complete)
                .pause(Duration.ofMillis(80))
                .release()
                .perform();
        assertThat(answers()).containsEntry("f1", "2026-11-24");
    }

    @Test
    void whatIsNotADateStaysAsItWasTypedAndIsRefusedInWords() {
        openForm(form(List.of(Kind.DATE, Kind.TEXT)), 2);
        WebElement date = driver.findElement(By.cssSelector("[id$='-typing-f0-date']"));
        for (Map.Entry<String, String> wrong : Map.of(
                        "31/02/2026", "Enter a real date, such as 24/11/2026",
                        "01/01/1850", "Enter a date between 1900 and 2199",
                        "1/2/26", "Enter a real date, such as 24/11/2026",
                        "soon", "Enter a real date, such as 24/11/2026")
                .entrySet()) {
            retype(date, wrong.getKey());
            assertThat(date.getDomProperty("value")).isEqualTo(wrong.getKey());
            assertThat(fault()).isEqualTo(wrong.getValue());
            assertNothingCanBeCompleted();
        }
        retype(date, "1/2/2026");
        assertThat(driver.findElements(By.cssSelector(".fjs-form-field-error"))).isEmpty();
        complete();
        assertThat(answers()).containsEntry("f0", "2026-02-01");
    }

    @Test
    void whatIsNotAWholeNumberStaysAsItWasTypedAndIsRefusedInWords() {
        openForm(form(List.of(Kind.NUMBER, Kind.TEXT)), 2);
        WebElement number = driver.findElement(By.cssSelector("[id$='-typing-f0']"));
        assertThat(number.getDomProperty("inputMode")).isIn("", "numeric");
        for (String wrong : List.of("12.5", "1e3", "4.000", "twelve")) {
            retype(number, wrong);
            assertThat(number.getDomProperty("value")).isEqualTo(wrong);
            assertThat(fault()).isEqualTo("Enter a whole number, such as 12");
            assertNothingCanBeCompleted();
        }
        retype(number, "-1");
        assertThat(fault()).isEqualTo("Enter a number from 0 to 9999");
        retype(number, "4,000");
        assertThat(number.getDomProperty("value")).isEqualTo("4,000");
        assertThat(number.getDomProperty("inputMode")).isEqualTo("numeric");
        complete();
        assertThat(answers()).containsEntry("f0", "4000.0");
    }

    private void retype(WebElement field, String text) {
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text, Keys.TAB);
    }

    private String fault() {
        return new WebDriverWait(driver, Duration.ofSeconds(10))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".fjs-form-field-error")))
                .getText();
    }

    private void complete() {
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .until(ExpectedConditions.elementToBeClickable(COMPLETE))
                .click();
    }

    private void assertNothingCanBeCompleted() {
        new WebDriverWait(driver, Duration.ofSeconds(10))
                .until(browser -> !browser.findElement(COMPLETE).isEnabled());
    }

    /** Each kind between a number and a text, which lost most. */
    private static List<Kind> aroundNumbers() {
        List<Kind> walk = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            walk.addAll(List.of(Kind.NUMBER, kind, Kind.TEXT));
        }
        return walk;
    }

    /** A walk through the kinds in which each comes directly before each, itself among them, exactly once. */
    private static List<Kind> everyPair() {
        Kind[] kinds = Kind.values();
        int[] used = new int[kinds.length];
        Deque<Integer> path = new ArrayDeque<>(List.of(0));
        List<Kind> walk = new ArrayList<>();
        while (!path.isEmpty()) {
            int last = path.peek();
            if (used[last] < kinds.length) {
                path.push(used[last]++);
            } else {
                walk.add(kinds[path.pop()]);
            }
        }
        Collections.reverse(walk);
        return walk;
    }

    private static Map<String, String> expected(List<Kind> kinds) {
        Map<String, String> expected = new TreeMap<>();
        for (int place = 0; place < kinds.size(); place++) {
            expected.put("f" + place, kinds.get(place).answer(place));
        }
        return expected;
    }

    private static String form(List<Kind> kinds) {
        ObjectMapper json = new ObjectMapper();
        ObjectNode form = json.createObjectNode()
                .put("type", "default")
                .put("id", FORM)
                .put("schemaVersion", 16)
                .put("executionPlatform", "Camunda Platform")
                .put("executionPlatformVersion", "7.24.0");
        ArrayNode components = form.putArray("components");
        for (int place = 0; place < kinds.size(); place++) {
            Kind kind = kinds.get(place);
            ObjectNode field = components
                    .addObject()
                    .put("type", kind.type)
                    .put("id", FORM + "-f" + place)
                    .put("key", "f" + place)
                    .put("label", kind + " " + place);
            switch (kind) {
                case NUMBER -> {
                    field.put("decimalDigits", 0);
                    field.putObject("validate").put("min", 0).put("max", 9999);
                }
                case DATE -> {
                    field.put("subtype", "date").put("dateLabel", "Date " + place);
                    field.putObject("validate").put("required", true);
                }
                case RADIO, SELECT, SEARCH, CHECKLIST, TAGLIST -> {
                    field.put("searchable", kind == Kind.SEARCH);
                    for (String option : List.of("Alpha", "Beta", "Gamma")) {
                        field.withArray("values")
                                .addObject()
                                .put("label", option)
                                .put("value", option.toUpperCase());
                    }
                }
                default -> {
                    // Nothing more to say about it
                }
            }
        }
        return form.toString();
    }

    private void openForm(String form, int fields) {
        deployment = repository
                .createDeployment()
                .name(PROCESS)
                .addString("typing.form", form)
                .addModelInstance("typing.bpmn", process(fields))
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey(PROCESS);
        Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
        tasklist.openTask(task.getId(), FORM);
    }

    /** Keeps what was submitted, which is gone after the completion otherwise. */
    private static BpmnModelInstance process(int fields) {
        UserTaskBuilder typing = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask(FORM)
                .camundaFormRef(FORM)
                .camundaFormRefBinding("deployment")
                .camundaCandidateGroups(Groups.CASEWORKERS);
        for (int place = 0; place < fields; place++) {
            typing.camundaOutputParameter("typed_f" + place, "${execution.getVariable('f" + place + "')}");
        }
        return typing.userTask("typed").endEvent().done();
    }

    private Map<String, String> answers() {
        new WebDriverWait(driver, Duration.ofSeconds(60))
                .until(browser -> tasks.createTaskQuery()
                                .processInstanceId(instance.getId())
                                .taskDefinitionKey("typed")
                                .count()
                        == 1);
        Map<String, String> answers = new TreeMap<>();
        runtime.getVariables(instance.getId())
                .forEach((name, value) -> answers.put(name.replace("typed_", ""), String.valueOf(value)));
        return answers;
    }
}
