package org.sendcasework.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts what the header shows into the model of every page. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final List<PageAttributes> attributes;

    PageModel(List<PageAttributes> attributes) {
        this.attributes = attributes;
    }

    @ModelAttribute
    void header(Model model, HttpServletRequest request) {
        attributes.forEach(each -> each.addTo(model, request));
    }
}
