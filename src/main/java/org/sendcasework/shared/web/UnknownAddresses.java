package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers what no controller takes: a page for a browser, problem details for the API. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnknownAddresses {

    private final ErrorPages pages;

    UnknownAddresses(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object unknown(NoResourceFoundException e, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, null, request);
    }

    @ExceptionHandler
    Object notLikeThis(HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
        return answer(HttpStatus.METHOD_NOT_ALLOWED, null, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "The file is too large. Select one of at most 20 MB.", request);
    }

    private Object answer(HttpStatus status, String words, HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/")
                ? ProblemDetail.forStatus(status)
                : pages.of(status, words, request);
    }
}
