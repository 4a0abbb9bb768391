package org.sendcasework.referral.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.referral.FairAccess;
import org.sendcasework.referral.SettingProfiles;
import org.sendcasework.shared.CsvDownload;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of settings as the denominator of fair access. */
@Controller
@RequestMapping("/eah/settings")
class SettingProfilePages {

    private final SettingProfiles profiles;
    private final FairAccess access;
    private final Clock clock;

    SettingProfilePages(SettingProfiles profiles, FairAccess access, Clock clock) {
        this.profiles = profiles;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate schoolYear = LocalDate.of(today.getMonthValue() < 9 ? today.getYear() - 1 : today.getYear(), 9, 1);
        model.addAttribute("schoolYear", schoolYear);
        model.addAttribute("uses", access.uses(schoolYear, today));
        return "eah/settings";
    }

    @PostMapping
    String load(@RequestParam MultipartFile file, RedirectAttributes answer) throws IOException {
        byte[] content = file.getBytes();
        Answers.changed(answer, () -> answer.addFlashAttribute("loaded", profiles.load(content)));
        return "redirect:/eah/settings";
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("settings.csv", SettingProfiles.template());
    }
}
