package org.sendcasework.casefile.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.sendcasework.casefile.NewClosure;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.casefile.internal.ClosureRows;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.CsvDownload;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When settings are closed: caseworkers read it, managers and administrators change it. */
@Controller
@RequestMapping("/settings/closures")
class ClosurePages {

    private static final String HOME = "redirect:/settings/closures";

    private final SettingClosures closures;
    private final SettingRegister settings;
    private final CurrentUser currentUser;

    ClosurePages(SettingClosures closures, SettingRegister settings, CurrentUser currentUser) {
        this.closures = closures;
        this.settings = settings;
        this.currentUser = currentUser;
    }

    /**
     * A closure as the form sends it; everything is text, so that a wrong value is told by the name of its field.
     *
     * @param urn of one setting, ALL, or the name of a phase
     */
    record ClosureForm(String urn, String closed_from, String reopens_on, String name, String source) {

        NewClosure closure() {
            return new NewClosure(
                    Inputs.date("closed_from", closed_from), Inputs.date("reopens_on", reopens_on), name, source);
        }

        boolean isForMany() {
            return "ALL".equals(urn) || phase() != null;
        }

        SettingPhase phase() {
            return Arrays.stream(SettingPhase.values())
                    .filter(phase -> phase.name().equals(urn))
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "coming") String show,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("show", show);
        model.addAttribute("closures", closures.search(q, "all".equals(show), Math.max(page, 0)));
        model.addAttribute("phases", SettingPhase.values());
        model.addAttribute("settings", settings.open());
        model.addAttribute("mayChange", currentUser.isIn(Groups.MANAGERS) || currentUser.isIn(Groups.ADMINISTRATORS));
        return "settings/closures";
    }

    @PostMapping
    String add(ClosureForm form, RedirectAttributes answer) {
        boolean done = changed(answer, () -> {
            NewClosure closure = form.closure();
            if (form.isForMany()) {
                answer.addFlashAttribute("rows", closures.addForAll(form.phase(), closure));
            } else {
                closures.add(Inputs.text("urn", form.urn(), 20), closure);
                answer.addFlashAttribute("done", "The closure is recorded.");
            }
        });
        if (!done) {
            answer.addFlashAttribute("entered", form);
        }
        return HOME;
    }

    @PostMapping("/file")
    String load(@RequestParam MultipartFile file, RedirectAttributes answer) throws IOException {
        byte[] content = file.getBytes();
        changed(answer, () -> {
            ClosureRows rows = closures.load(file.getOriginalFilename(), content);
            answer.addFlashAttribute("rows", rows);
        });
        return HOME;
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable UUID id, @RequestParam Integer version, RedirectAttributes answer) {
        if (changed(answer, () -> closures.remove(id, version))) {
            answer.addFlashAttribute("done", "The closure is removed.");
        }
        return HOME;
    }

    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        return CsvDownload.download("closures.csv", SettingClosures.template());
    }

    private static boolean changed(RedirectAttributes answer, Runnable change) {
        try {
            change.run();
            return true;
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", e.rule() + " (" + e.field() + ")");
        } catch (ConflictException e) {
            answer.addFlashAttribute("error", e.getMessage());
        } catch (OptimisticLockingFailureException e) {
            answer.addFlashAttribute(
                    "error", "Someone else changed this at the same moment. Look at the list again, and repeat it.");
        }
        return false;
    }
}
