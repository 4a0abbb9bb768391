package org.sendcasework.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page that this is a demonstration, which day it has, and whether it is still being set up. */
@ControllerAdvice(annotations = Controller.class)
@OnlyInDemonstration
class DemonstrationBanner {

    private final DemonstrationClock clock;
    private final DemonstrationProgress progress;

    DemonstrationBanner(DemonstrationClock clock, DemonstrationProgress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    @ModelAttribute
    void banner(Model model, HttpServletRequest request) {
        model.addAttribute("demonstration", Texts.dueDate(clock.today()));
        if (!progress.isWhole()) {
            model.addAttribute("demonstrationProgress", progress.words());
        }
        if ("/sign-in".equals(request.getRequestURI())) {
            model.addAttribute("demonstrationAccounts", DemonstrationAccounts.ALL);
            model.addAttribute("demonstrationPassword", DemonstrationAccounts.PASSWORD);
        }
    }
}
