package org.sendcasework.clock.web;

import java.util.Locale;
import java.util.Map;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.clock.Trigger;
import org.sendcasework.clock.internal.DeadlineCalculator;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadline calculator: a deadline and a date give the due date, and why. Works without scripts and needs no case. */
@Controller
class CalculatorPage {

    private final RuleBook rules;
    private final DeadlineCalculator calculator;
    private final Validator validator;

    CalculatorPage(RuleBook rules, DeadlineCalculator calculator, Validator validator) {
        this.rules = rules;
        this.calculator = calculator;
        this.validator = validator;
    }

    @GetMapping("/clock")
    String calculator(@RequestParam Map<String, String> asked, Model model) {
        StatutoryRule chosen = rules.find(asked.get("rule"))
                .flatMap(code -> rules.versions(code).stream().findFirst())
                .orElse(null);
        CalculatorForm form = CalculatorForm.of(asked, chosen);
        BindingResult errors = new BeanPropertyBindingResult(form, FormViews.MAIN);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + FormViews.MAIN, errors);
        model.addAttribute(
                "rules",
                rules.all().stream()
                        .map(rule -> new Choice(rule.code().text(), rule.code() + " – " + rule.name()))
                        .distinct()
                        .toList());
        model.addAttribute(
                "firstEvent",
                chosen == null ? "The date of the event that starts the deadline" : sentence(chosen.trigger()));
        model.addAttribute(
                "secondEvent",
                CalculatorForm.parameter(chosen) == null
                        ? null
                        : sentence(chosen.second().trigger()) + ", if there is one");
        if (CalculatorForm.isAsked(asked)) {
            validator.validate(form, errors);
            FormSubmission.saved(errors, () -> model.addAttribute("answer", calculator.answer(form.question(chosen))));
        }
        return "clock/calculator";
    }

    private static String sentence(Trigger event) {
        return event.words().substring(0, 1).toUpperCase(Locale.UK)
                + event.words().substring(1);
    }
}
