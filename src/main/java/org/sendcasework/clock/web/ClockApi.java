package org.sendcasework.clock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.SkippedDay;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.clock.internal.DeadlineCalculator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory deadlines as data, and the due date of each for a given date. It knows no case and no person. */
@RestController
@RequestMapping("/api/clock")
@Tag(name = "Clock", description = "Statutory deadlines and how to calculate them")
class ClockApi {

    private final RuleBook rules;
    private final DeadlineCalculator calculator;

    ClockApi(RuleBook rules, DeadlineCalculator calculator) {
        this.rules = rules;
        this.calculator = calculator;
    }

    /** An answer of the calculator; {@code legalDue} and what follows from it are null for a duty without a day count. */
    record Due(
            String rule,
            String name,
            LocalDate trigger,
            LocalDate secondTrigger,
            LocalDate legalDue,
            LocalDate internalTarget,
            LocalDate sen2Due,
            String regulation,
            String wording,
            String certainty,
            LocalDate ruleInForceFrom,
            List<String> explanation,
            List<SkippedDay> notCounted) {

        static Due of(DeadlineCalculator.Answer answer) {
            StatutoryRule rule = answer.rule();
            boolean dated = answer.due() != null;
            return new Due(
                    rule.code().text(),
                    rule.name(),
                    answer.trigger(),
                    answer.secondTrigger(),
                    dated ? answer.due().legalDue() : null,
                    dated ? answer.due().internalTarget() : null,
                    dated ? answer.due().sen2Due() : null,
                    rule.regulation(),
                    rule.wording(),
                    rule.certainty().name(),
                    rule.effectiveFrom(),
                    answer.explanation(),
                    dated ? answer.due().skipped() : List.of());
        }
    }

    @Operation(summary = "Every version of every rule")
    @GetMapping("/rules")
    List<RuleState> rules() {
        return rules.all().stream().map(RuleState::of).toList();
    }

    @Operation(
            summary = "Calculate a due date",
            description =
                    "A rule with a second event also takes the date of that event: certificate for APPEAL-LATER-OF and CEASE-HOLD,"
                            + " meeting for AM-FINAL-8W, lastReview for AR-DECIDE-4W, transfer for TR-REVIEW.")
    @Parameter(name = "rule", in = ParameterIn.QUERY, required = true, example = "FINAL-20W")
    @Parameter(name = "trigger", in = ParameterIn.QUERY, required = true, example = "2026-12-24")
    @Parameter(name = "certificate", in = ParameterIn.QUERY, example = "2026-11-29")
    @Parameter(name = "meeting", in = ParameterIn.QUERY)
    @Parameter(name = "lastReview", in = ParameterIn.QUERY)
    @Parameter(name = "transfer", in = ParameterIn.QUERY)
    @GetMapping("/due")
    Due due(@Parameter(hidden = true) @RequestParam Map<String, String> asked) {
        return Due.of(calculator.answer(asked));
    }
}
