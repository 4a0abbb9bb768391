package org.sendcasework.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page that this is a demonstration and which day it has. */
@ControllerAdvice(annotations = Controller.class)
@OnlyInDemonstration
class DemonstrationBanner {

    private final DemonstrationClock clock;

    DemonstrationBanner(DemonstrationClock clock) {
        this.clock = clock;
    }

    @ModelAttribute
    void banner(Model model, HttpServletRequest request) {
        model.addAttribute("demonstration", Texts.dueDate(clock.today()));
        if ("/sign-in".equals(request.getRequestURI())) {
            model.addAttribute("demonstrationAccounts", DemonstrationAccounts.ALL);
            model.addAttribute("demonstrationPassword", DemonstrationAccounts.PASSWORD);
        }
    }
}
