package org.sendcasework.panel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the pages of the panels say when a step was refused: why, how to go on, and what was entered. */
@Order(Ordered.HIGHEST_PRECEDENCE) // until its pages use the shared answers (docs/pages.md)
@ControllerAdvice(basePackageClasses = PanelErrors.class)
class PanelErrors {

    @ExceptionHandler(ConflictException.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String conflict(ConflictException conflict, HttpServletRequest request, Model model) {
        return refused(conflict.getMessage(), request, model);
    }

    @ExceptionHandler({OptimisticLockingFailureException.class, DataIntegrityViolationException.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String race(HttpServletRequest request, Model model) {
        return refused(ConflictException.CHANGED, request, model);
    }

    @ExceptionHandler(InvalidInputException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String invalid(InvalidInputException invalid, HttpServletRequest request, Model model) {
        return refused(invalid.rule() + " (" + invalid.field() + ")", request, model);
    }

    private static String refused(String why, HttpServletRequest request, Model model) {
        model.addAttribute("why", why);
        model.addAttribute("back", Pages.back(request));
        model.addAttribute("entered", Pages.entered(request));
        return "panels/refused";
    }
}
