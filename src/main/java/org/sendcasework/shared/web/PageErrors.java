package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.sendcasework.shared.ClosedRecordException;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What pages say when something cannot be done and the form could not say it itself: not found, not possible, changed by
 * somebody else. Forms use {@link FormSubmission}, single buttons {@link PageStep}.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // before Spring Boot's own handler, which answers a browser with JSON
class PageErrors {

    private final ErrorPages pages;

    PageErrors(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ModelAndView missing(NotFoundException e, HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, null, request);
    }

    @ExceptionHandler
    ModelAndView closed(ClosedRecordException e, HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, e.getMessage(), request);
    }

    @ExceptionHandler
    ModelAndView conflict(ConflictException e, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, e.getMessage(), request);
    }

    @ExceptionHandler
    ModelAndView changed(OptimisticLockingFailureException e, HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, ConflictException.CHANGED, request);
    }

    @ExceptionHandler
    ModelAndView invalid(InvalidInputException e, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, new FieldLabels(Object.class).sentence(null, e.rule()), request);
    }

    /** A reference in an address that is not one cannot be found; anything else in it is an input that is wrong. */
    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        boolean inPath = e.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, request);
    }

    @ExceptionHandler
    ModelAndView incomplete(MissingServletRequestParameterException e, HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, null, request);
    }

    private ModelAndView page(HttpStatus status, String words, HttpServletRequest request) {
        return pages.of(status, words, request);
    }
}
