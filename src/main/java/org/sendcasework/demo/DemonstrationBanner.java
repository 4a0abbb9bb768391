package org.sendcasework.demo;

import jakarta.servlet.http.HttpServletRequest;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.PageAttributes;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on every page that this is a demonstration, which day it has, and whether it is still being set up. */
@Component
@OnlyInDemonstration
class DemonstrationBanner implements PageAttributes {

    private final DemonstrationClock clock;
    private final DemonstrationProgress progress;

    DemonstrationBanner(DemonstrationClock clock, DemonstrationProgress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    @Override
    public void addTo(Model model, HttpServletRequest request) {
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
