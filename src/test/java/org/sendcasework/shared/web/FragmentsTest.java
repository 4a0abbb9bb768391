package org.sendcasework.shared.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Every fragment on one page: labels, hints, errors at their fields, and what was typed. */
class FragmentsTest {

    record Visit(
            @Label("Reason") @NotBlank(message = "Enter the reason") @Size(max = 100) String reason,
            @Label(value = "Notes", hint = "For the case file") @Size(max = 4000) String notes,
            @Label("Channel") @NotBlank(message = "Select a channel") String channel,
            @Label("Outcome") String outcome,
            @Label("Who came") List<String> people,
            @Label("Date of the visit") @RealDate(message = "Enter the date of the visit") DateInput on,
            Integer version) {

        Visit {
            people = people == null ? List.of() : people;
            on = on == null ? DateInput.EMPTY : on;
        }

        static final Visit EMPTY = new Visit("", "", "", "", List.of(), DateInput.EMPTY, 3);
    }

    record Note(@Label("Note") @Size(max = 2000) String text) {}

    record Entry(String text, String path, boolean current) {}

    @Controller
    static class VisitPage {

        @GetMapping("/visit")
        String show(Model model) {
            return page(Visit.EMPTY, model);
        }

        @PostMapping("/visit")
        String save(@Valid @ModelAttribute(FormViews.MAIN) Visit visit, BindingResult errors, Model model) {
            FormSubmission.saved(errors, () -> {});
            return page(visit, model);
        }

        private static String page(Visit visit, Model model) {
            model.addAttribute(FormViews.MAIN, visit);
            model.addAttribute("note", new Note("kept"));
            model.addAttribute(
                    "choices", List.of(new Choice("A, B", "First", "What it means"), new Choice("C", "Second")));
            model.addAttribute("entries", List.of(new Entry("All", "/all", false), new Entry("Mine", "/mine", true)));
            model.addAttribute(
                    "sections",
                    List.of(Map.of(
                            "heading",
                            "Settings",
                            "entries",
                            List.of(Map.of("text", "Teams", "path", "/t", "hint", "Who gets which case")))));
            return "visit";
        }
    }

    /** Just enough of Spring to show a template. */
    @EnableWebMvc
    static class Pages {

        @Bean
        VisitPage page() {
            return new VisitPage();
        }

        @Bean
        FormViews formViews() {
            return new FormViews();
        }

        @Bean
        FormBinding formBinding() {
            return new FormBinding();
        }

        @Bean
        ThymeleafViewResolver views() {
            SpringTemplateEngine engine = new SpringTemplateEngine();
            engine.addTemplateResolver(templates("templates/", "fragments/*"));
            engine.addTemplateResolver(templates("templates/test/", "visit"));
            ThymeleafViewResolver views = new ThymeleafViewResolver();
            views.setTemplateEngine(engine);
            views.setCharacterEncoding("UTF-8");
            return views;
        }
    }

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private MockMvc mvc;

    @BeforeEach
    void aPageWithEveryFragment() {
        context.setServletContext(new MockServletContext());
        context.register(Pages.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static ClassLoaderTemplateResolver templates(String folder, String pattern) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(folder);
        resolver.setSuffix(".html");
        resolver.getResolvablePatternSpec().addPattern(pattern);
        return resolver;
    }

    private static ResultMatcher says(String words) {
        return content().string(containsString(words));
    }

    @Test
    void aPageShowsItsFieldsWithLabelHintAndLength() throws Exception {
        mvc.perform(get("/visit"))
                .andExpect(status().isOk())
                .andExpect(says("<label class=\"govuk-label\" for=\"reason\">Reason</label>"))
                .andExpect(says("For the case file. Up to 4,000 characters"))
                .andExpect(says("name=\"version\" value=\"3\""))
                .andExpect(says("<option value=\"\">Select a channel</option>"))
                .andExpect(says("What it means"))
                .andExpect(says("For example, 27 3 2027"))
                .andExpect(says("rows=\"8\""))
                .andExpect(says("accept=\".pdf\""))
                .andExpect(says("id=\"note-text\" name=\"text\""))
                .andExpect(says("aria-current=\"page\">Mine</a>"))
                .andExpect(says("Not recorded"))
                .andExpect(says("Back to the visits"))
                .andExpect(says("govuk-panel__title\">Visit recorded"))
                .andExpect(says("This cannot be undone"))
                .andExpect(says("Who gets which case"))
                .andExpect(content().string(not(containsString("There is a problem"))));
    }

    @Test
    void whatWasTypedStaysWithItsErrors() throws Exception {
        mvc.perform(post("/visit")
                        .param("reason", "")
                        .param("notes", "They came")
                        .param("channel", "C")
                        .param("outcome", "A, B")
                        .param("people", "A, B")
                        .param("on.day", "31")
                        .param("on.month", "2")
                        .param("on.year", "2027")
                        .param("version", "3"))
                .andExpect(status().isBadRequest())
                .andExpect(says("<a href=\"#reason\">Enter the reason</a>"))
                .andExpect(says("<a href=\"#on-day\">Date of the visit must be a real date, such as 27 3 2027</a>"))
                .andExpect(says("id=\"reason-error\""))
                .andExpect(says("id=\"on-day\" name=\"on.day\" value=\"31\""))
                .andExpect(says(">They came</textarea>"))
                .andExpect(says("<option value=\"C\" selected=\"selected\">"))
                .andExpect(
                        says(
                                "type=\"radio\" id=\"outcome\" name=\"outcome\" value=\"A, B\" aria-describedby=\"outcome-choice-hint\" checked=\"checked\""))
                .andExpect(
                        says(
                                "type=\"checkbox\" id=\"people\" name=\"people\" value=\"A, B\" aria-describedby=\"people-choice-hint\" checked=\"checked\""));
    }

    @Test
    void aFormThatSendsNothingIsShownWithItsErrors() throws Exception {
        mvc.perform(post("/visit"))
                .andExpect(status().isBadRequest())
                .andExpect(says("<a href=\"#on-day\">Enter the date of the visit</a>"))
                .andExpect(says("<a href=\"#channel\">Select a channel</a>"));
    }

    @Test
    void aVersionThatIsNoNumberIsRefusedAndNothingIsLost() throws Exception {
        mvc.perform(post("/visit").param("reason", "Review").param("version", "x"))
                .andExpect(status().isBadRequest())
                .andExpect(says("value=\"Review\""));
    }
}
