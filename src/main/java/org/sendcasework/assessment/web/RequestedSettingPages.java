package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.assessment.internal.SettingRequest;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.FormSubmission;
import org.sendcasework.shared.web.FormViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings a setting that a family asks for by name into the register, so that it can be consulted and named. */
@Controller
@RequestMapping("/cases/{reference}/representations/settings/{id}")
class RequestedSettingPages {

    private final CaseFiles caseFiles;
    private final RequestedSettings requested;
    private final SettingRegister settings;

    RequestedSettingPages(CaseFiles caseFiles, RequestedSettings requested, SettingRegister settings) {
        this.caseFiles = caseFiles;
        this.requested = requested;
        this.settings = settings;
    }

    @GetMapping
    String form(@PathVariable String reference, @PathVariable UUID id, Model model) {
        SettingRequest request = requested.byId(caseFiles.byReference(reference), id);
        return page(RequestedSettingForm.of(request.getAskedAs()), reference, id, model);
    }

    @PostMapping
    String add(
            @PathVariable String reference,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) RequestedSettingForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        String home = "/cases/" + reference + "/representations";
        if (!FormSubmission.saved(errors, home, () -> {
            if (form.isKnown()) {
                requested.found(reference, id, settings.byUrn("known", form.known()));
            } else {
                requested.add(reference, id, form.added());
            }
        })) {
            return page(form, reference, id, model);
        }
        answer.addFlashAttribute("done", "The setting is in the register and can be consulted.");
        return "redirect:" + home;
    }

    private String page(RequestedSettingForm form, String reference, UUID id, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        List<Choice> known = settings.open().stream()
                .map(setting -> new Choice(setting.getUrn(), setting.getName() + " (" + setting.number() + ")"))
                .toList();
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("id", id);
        model.addAttribute("wish", requested.byId(caseFile, id).getAskedAs());
        model.addAttribute("settings", known);
        model.addAttribute("kinds", RequestedSettingForm.KINDS);
        model.addAttribute("phases", RequestedSettingForm.PHASES);
        model.addAttribute("yesOrNo", RequestedSettingForm.YES_OR_NO);
        return "cases/requested-setting";
    }
}
