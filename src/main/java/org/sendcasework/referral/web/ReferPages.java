package org.sendcasework.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.ReferralIntake;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.internal.EahDirectory;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a setting asks for help itself. It says first what Experts at Hand is and what it is not. */
@Controller
@RequestMapping("/eah/refer")
class ReferPages {

    private final ReferralIntake intake;
    private final EahDirectory directory;
    private final SettingRegister settings;
    private final RuleBook rules;
    private final Clock clock;

    ReferPages(ReferralIntake intake, EahDirectory directory, SettingRegister settings, RuleBook rules, Clock clock) {
        this.intake = intake;
        this.directory = directory;
        this.settings = settings;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("settings", offered());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "fewestDays", rules.rule(new RuleCode("EAH-TRIAGE-P1"), today).amount());
        model.addAttribute(
                "mostDays", rules.rule(new RuleCode("EAH-TRIAGE-P3"), today).amount());
        model.addAttribute("subjects", ReferralSubject.values());
        model.addAttribute("needs", Need.values());
        model.addAttribute("situations", Situation.values());
        return "eah/refer";
    }

    private List<Setting> offered() {
        return directory.seesAll() ? settings.open() : directory.ownSettings();
    }

    @PostMapping
    String refer(ReferralForm form, RedirectAttributes answer) {
        EahReferral[] opened = new EahReferral[1];
        boolean done = Answers.changed(answer, () -> {
            requireOwn(form.settingUrn());
            opened[0] = intake.register(form.referral(LocalDate.now(clock)));
        });
        if (!done) {
            answer.addFlashAttribute("entered", form);
            return "redirect:/eah/refer";
        }
        answer.addFlashAttribute(
                "done",
                "Your request is recorded as " + opened[0].getReference() + ". The triage team answers you; you can"
                        + " follow it here.");
        return "redirect:/eah/referrals/" + opened[0].getReference();
    }

    private void requireOwn(String urn) {
        boolean own = directory.seesAll()
                || directory.ownSettings().stream()
                        .anyMatch(setting -> setting.getUrn().equals(urn));
        if (!own) {
            throw new InvalidInputException("settingUrn", "choose a setting that you speak for");
        }
    }
}
