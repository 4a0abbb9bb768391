package org.sendcasework.identity.internal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to sign in on, and the page that lists settings and administration. */
@Controller
class EntryPages {

    private final Navigation navigation;

    EntryPages(Navigation navigation) {
        this.navigation = navigation;
    }

    @GetMapping("/sign-in")
    String signIn() {
        return "sign-in";
    }

    @GetMapping(Navigation.ADMINISTRATION)
    String administration(Model model) {
        model.addAttribute("administrationSections", navigation.administration());
        return "administration";
    }
}
