package org.sendcasework.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.sendcasework.referral.FairAccess;
import org.sendcasework.referral.SettingProfiles;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Pageable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings with what is known of their need and their core entitlement, loaded from a file. */
@Controller
@RequestMapping("/eah/settings")
class SettingProfilePages {

    private static final RowSorting<FairAccess.Use> SORTING = new RowSorting<FairAccess.Use>()
            .by("name", Comparator.comparing(FairAccess.Use::name))
            .by("phase", Comparator.comparing(FairAccess.Use::phase))
            .by("locality", Comparator.comparing(FairAccess.Use::locality))
            .by("pupils", Comparator.comparing(FairAccess.Use::pupils))
            .by("need", Comparator.comparing(FairAccess.Use::needIndex))
            .by("core", Comparator.comparing(FairAccess.Use::coreSessions))
            .by("used", Comparator.comparing(FairAccess.Use::sessionsUsed));

    private final SettingProfiles profiles;
    private final FairAccess access;
    private final Clock clock;

    SettingProfilePages(SettingProfiles profiles, FairAccess access, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(Pageable page, HttpServletRequest request, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate schoolYear = LocalDate.of(today.getMonthValue() < 9 ? today.getYear() - 1 : today.getYear(), 9, 1);
        model.addAttribute("schoolYear", schoolYear);
        model.addAttribute("list", ListPage.of(SORTING.page(access.uses(schoolYear, today), page), page, request));
        return "eah/settings";
    }

    @GetMapping("/file")
    String file(Model model) {
        model.addAttribute(FormViews.MAIN, CsvForm.EMPTY);
        return "eah/settings-file";
    }

    @PostMapping("/file")
    String load(
            @ModelAttribute(FormViews.MAIN) CsvForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, () -> answer.addFlashAttribute("loaded", profiles.load(form.content())))) {
            model.addAttribute(FormViews.MAIN, form);
            return "eah/settings-file";
        }
        return "redirect:/eah/settings";
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("settings.csv", SettingProfiles.template());
    }
}
