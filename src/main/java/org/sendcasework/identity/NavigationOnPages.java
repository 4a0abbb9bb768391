package org.sendcasework.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page the service navigation and the sections of the home page. */
@ControllerAdvice(annotations = Controller.class)
class NavigationOnPages {

    private final Navigation navigation;

    NavigationOnPages(Navigation navigation) {
        this.navigation = navigation;
    }

    @ModelAttribute
    void navigation(Model model, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        model.addAttribute("serviceNavigation", navigation.items(path));
        model.addAttribute("homeSections", navigation.sections());
    }
}
