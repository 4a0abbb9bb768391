package org.sendcasework.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a page says of a form: the page's words at the right field, what was typed, and a way on after a conflict. */
class FormViewTest {

    record Visit(
            @Label(value = "Reason", hint = "Why the visit is needed")
                    @NotBlank(message = "Enter the reason")
                    @Size(max = 4000, message = "must not be longer than {max} characters")
                    String why,
            @Label(value = "Date of the visit", rulesOf = "visitedOn")
                    @RealDate(message = "Enter the date of the visit")
                    DateInput on,
            @Label("Who came") List<String> people) {}

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/visits/7");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @BeforeEach
    void aRequest() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));
    }

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    private static Visit visit(String why, DateInput on) {
        return new Visit(why, on, List.of("Harbour, East"));
    }

    private static BindingResult checked(Visit visit) {
        BindException errors = new BindException(visit, "form");
        new SpringValidatorAdapter(Validation.buildDefaultValidatorFactory().getValidator()).validate(visit, errors);
        return errors.getBindingResult();
    }

    private static FormView shown(BindingResult errors) {
        return new FormView(errors.getObjectName(), errors.getTarget(), errors);
    }

    @Test
    void eachErrorLeadsToItsFieldInTheOrderOfTheForm() {
        BindingResult errors = checked(visit(" ", new DateInput("31", "2", "2027")));

        assertThat(shown(errors).lines())
                .containsExactly(
                        new FormView.Line("Enter the reason", "#why", null),
                        new FormView.Line("Date of the visit must be a real date, such as 27 3 2027", "#on-day", null));
        assertThat(FormSubmission.saved(errors, () -> {
                    throw new AssertionError("must not be tried");
                }))
                .isFalse();
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void whatWasTypedStays() {
        FormView form = shown(checked(visit("x".repeat(4001), new DateInput("31", "2", "27"))));

        assertThat(form.value("on.day")).isEqualTo("31");
        assertThat(form.value("on.year")).isEqualTo("27");
        assertThat(form.isChosen("people", "Harbour, East")).isTrue();
        assertThat(form.isChosen("people", "Harbour")).isFalse();
        assertThat(form.error("why")).isEqualTo("Reason must not be longer than 4000 characters");
        assertThat(form.hint("why", null)).isEqualTo("Why the visit is needed. Up to 4,000 characters");
        assertThat(form.notes("why", null)).isEqualTo("why-hint why-error");
        assertThat(form.notes("people", null)).isNull();
    }

    @Test
    void aRuleOfAServiceStandsAtItsFieldInThePagesWords() {
        BindingResult errors = checked(visit("Review", new DateInput("1", "2", "2027")));
        assertThat(errors.hasErrors()).isFalse();

        FormSubmission.saved(errors, () -> {
            throw new InvalidInputException("visitedOn", "must not be in the future");
        });
        assertThat(shown(errors).error("on")).isEqualTo("Date of the visit must not be in the future");
        assertThat(response.getStatus()).isEqualTo(400);
    }

    @Test
    void aRuleOfNoFieldIsASentenceWithoutTheProgramsName() {
        BindingResult errors = checked(visit("Review", new DateInput("1", "2", "2027")));

        FormSubmission.saved(errors, () -> {
            throw new InvalidInputException("caseReference", "the case is closed");
        });
        assertThat(shown(errors).lines()).containsExactly(new FormView.Line("The case is closed", null, null));
    }

    @Test
    void everyConflictHasAWayOnAndALostRaceOneWording() {
        for (RuntimeException lost : List.of(
                new OptimisticLockingFailureException("program's words"),
                new DataIntegrityViolationException("stored twice", new SQLException("duplicate", "23505")),
                ConflictException.changed())) {
            BindingResult errors = checked(visit("Review", new DateInput("1", "2", "2027")));
            FormSubmission.saved(errors, () -> {
                throw lost;
            });
            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(shown(errors).lines())
                    .containsExactly(new FormView.Line(ConflictException.CHANGED, null, "/visits/7"));
        }
        BindingResult errors = checked(visit("Review", new DateInput("1", "2", "2027")));
        FormSubmission.saved(errors, "/cases/1", () -> {
            throw new ConflictException("The visit has taken place already.");
        });
        assertThat(shown(errors).lines())
                .containsExactly(new FormView.Line("The visit has taken place already.", null, "/cases/1"));
    }

    @Test
    void aFaultOfTheProgramIsNotCalledAConflict() {
        BindingResult errors = checked(visit("Review", new DateInput("1", "2", "2027")));
        DataIntegrityViolationException fault =
                new DataIntegrityViolationException("no value", new SQLException("not null", "23502"));
        assertThatThrownBy(() -> FormSubmission.saved(errors, () -> {
                    throw fault;
                }))
                .isSameAs(fault);
    }

    @Test
    void aSecondFormOfAPageHasIdsOfItsOwn() {
        assertThat(new FormView("note", visit("", DateInput.EMPTY), null).id("why"))
                .isEqualTo("note-why");
        assertThat(new FormView("form", visit("", DateInput.EMPTY), null).id("why"))
                .isEqualTo("why");
        assertThat(Map.of("lines", new FormView("form", visit("", null), null).lines())
                        .get("lines"))
                .isEmpty();
    }
}
