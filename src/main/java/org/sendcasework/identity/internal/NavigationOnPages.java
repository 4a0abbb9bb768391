package org.sendcasework.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.sendcasework.shared.web.PageAttributes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives every page the service navigation and the sections of the home page. */
@Component
class NavigationOnPages implements PageAttributes {

    private final Navigation navigation;

    NavigationOnPages(Navigation navigation) {
        this.navigation = navigation;
    }

    @Override
    public void addTo(Model model, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        model.addAttribute("serviceNavigation", navigation.items(path));
        model.addAttribute("homeSections", navigation.sections());
    }
}
