package org.sendcasework.referral.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way into the pages of Experts at Hand, and from where a case file is expected to a referral. */
@Controller
class EahHomePage {

    @GetMapping("/eah")
    String home() {
        return "eah/home";
    }

    /** Forms of the escalation link to the case file of their reference; a referral has its own page. */
    @GetMapping("/cases/EAH-{number}")
    String referral(@PathVariable String number) {
        return "redirect:/eah/referrals/EAH-" + number;
    }
}
