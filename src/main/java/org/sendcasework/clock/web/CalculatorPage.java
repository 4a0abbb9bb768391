package org.sendcasework.clock.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.clock.internal.DeadlineCalculator;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The deadline calculator: a deadline and a date give the due date, and why. Works without scripts and needs no case. */
@Controller
class CalculatorPage {

    private final RuleBook rules;
    private final DeadlineCalculator calculator;

    CalculatorPage(RuleBook rules, DeadlineCalculator calculator) {
        this.rules = rules;
        this.calculator = calculator;
    }

    /**
     * What is wrong with what was asked.
     *
     * @param field the parameter, which is also the id of its field
     */
    record Wrong(String field, String text) {

        static Wrong of(InvalidInputException e, Map<String, String> asked) {
            String rule = e.rule();
            return new Wrong(
                    e.field(),
                    asked.getOrDefault(e.field(), "").isBlank()
                            ? "Enter the date that the deadline is counted from"
                            : rule.substring(0, 1).toUpperCase(Locale.UK) + rule.substring(1));
        }
    }

    @GetMapping("/clock")
    String calculator(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        model.addAttribute("rules", rules.all());
        model.addAttribute("asked", asked);
        StatutoryRule chosen = rules.find(asked.get("rule"))
                .flatMap(code -> rules.versions(code).stream().findFirst())
                .orElse(null);
        model.addAttribute("chosen", chosen);
        if (asked.containsKey("trigger")) {
            try {
                model.addAttribute("answer", calculator.answer(asked));
            } catch (InvalidInputException e) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("wrong", Wrong.of(e, asked));
            }
        }
        return "clock/calculator";
    }
}
