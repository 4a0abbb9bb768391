package org.sendcasework.reporting.web;

import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the dashboard says when it was asked for something it cannot do, with a way forward. */
@Order(Ordered.HIGHEST_PRECEDENCE) // until its pages use the shared answers (docs/pages.md)
@ControllerAdvice(basePackageClasses = DashboardErrors.class)
class DashboardErrors {

    @ExceptionHandler(InvalidInputException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String invalid(InvalidInputException e, Model model) {
        return problem(model, "Check “" + e.field() + "”: it " + e.rule() + ". Go back, and put it right.");
    }

    @ExceptionHandler(ConflictException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String conflict(ConflictException e, Model model) {
        return problem(model, e.getMessage());
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String changedMeanwhile(Model model) {
        return problem(model, ConflictException.CHANGED);
    }

    private static String problem(Model model, String words) {
        model.addAttribute("problem", words);
        return "dashboard/problem";
    }
}
