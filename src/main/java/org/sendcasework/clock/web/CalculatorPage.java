package org.sendcasework.clock.web;

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

/** The deadline calculator: a limit and a date give the last day, and why. Works without scripts and needs no case. */
@Controller
class CalculatorPage {

    private final RuleBook rules;
    private final DeadlineCalculator calculator;

    CalculatorPage(RuleBook rules, DeadlineCalculator calculator) {
        this.rules = rules;
        this.calculator = calculator;
    }

    @GetMapping("/clock")
    String calculator(
            @RequestParam Map<String, String> asked, Model model, jakarta.servlet.http.HttpServletResponse response) {
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
                model.addAttribute("error", e.rule() + " (" + e.field() + ")");
                model.addAttribute("errorField", e.field());
            }
        }
        return "clock/calculator";
    }
}
