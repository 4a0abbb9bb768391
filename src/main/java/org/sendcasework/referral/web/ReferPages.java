package org.sendcasework.referral.web;

import jakarta.validation.Valid;
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
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a setting asks for help itself. It says first what Experts at Hand is and what it is not. */
@Controller
@RequestMapping("/eah/refer")
class ReferPages {

    private static final List<Choice> SUBJECTS = Choice.of(ReferralSubject.values(), ReferralSubject::words);
    private static final List<Choice> NEEDS = Choice.of(Need.values(), Need::words);
    private static final List<Choice> SITUATIONS = Choice.of(Situation.values(), Situation::words);

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
        List<Setting> settings = offered();
        return page(ReferralForm.empty(settings.size() == 1 ? settings.get(0).getUrn() : ""), model);
    }

    private String page(ReferralForm form, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute(
                "settings",
                offered().stream()
                        .map(setting -> new Choice(setting.getUrn(), setting.getName() + " (" + setting.getUrn() + ")"))
                        .toList());
        LocalDate today = LocalDate.now(clock);
        model.addAttribute(
                "fewestDays", rules.rule(new RuleCode("EAH-TRIAGE-P1"), today).amount());
        model.addAttribute(
                "mostDays", rules.rule(new RuleCode("EAH-TRIAGE-P3"), today).amount());
        model.addAttribute("subjects", SUBJECTS);
        model.addAttribute("needs", NEEDS);
        model.addAttribute("situations", SITUATIONS);
        return "eah/refer";
    }

    private List<Setting> offered() {
        return directory.seesAll() ? settings.open() : directory.ownSettings();
    }

    @PostMapping
    String refer(
            @Valid @ModelAttribute(FormViews.MAIN) ReferralForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        EahReferral[] opened = new EahReferral[1];
        if (!FormSubmission.saved(errors, () -> {
            requireOwn(form.settingUrn());
            opened[0] = intake.register(form.referral(LocalDate.now(clock)));
        })) {
            return page(form, model);
        }
        answer.addFlashAttribute(
                "done",
                "Your request is recorded as " + opened[0].getReference()
                        + ". The triage team will answer. You can follow the request on this page.");
        return "redirect:/eah/referrals/" + opened[0].getReference();
    }

    private void requireOwn(String urn) {
        boolean own = directory.seesAll()
                || directory.ownSettings().stream()
                        .anyMatch(setting -> setting.getUrn().equals(urn));
        if (!own) {
            throw new InvalidInputException("settingUrn", "select a setting that you speak for");
        }
    }
}
