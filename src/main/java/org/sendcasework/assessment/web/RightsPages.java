package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.util.UUID;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.ContactChanges;
import org.sendcasework.casefile.CopyAgreements;
import org.sendcasework.shared.NotFoundException;
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

/** Whom a case is written to: who holds the rights, how everybody is reached, and who gets copies. */
@Controller
@RequestMapping("/cases/{reference}/rights")
class RightsPages {

    private final CaseFiles caseFiles;
    private final CaseContacts contacts;
    private final CopyAgreements copies;
    private final RightsPageModel pageModel;
    private final ContactChanges changes;

    RightsPages(
            CaseFiles caseFiles,
            CaseContacts contacts,
            CopyAgreements copies,
            RightsPageModel pageModel,
            ContactChanges changes) {
        this.caseFiles = caseFiles;
        this.contacts = contacts;
        this.copies = copies;
        this.pageModel = pageModel;
        this.changes = changes;
    }

    @GetMapping
    String list(@PathVariable String reference, Model model) {
        pageModel.fill(model, caseFiles.byReference(reference));
        return "cases/rights";
    }

    @GetMapping("/young-person")
    String youngPerson(@PathVariable String reference, Model model) {
        return contactPage(pageModel.ofYoungPerson(caseFiles.byReference(reference)), reference, "young-person", model);
    }

    @PostMapping("/young-person")
    String youngPerson(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) PartyContactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(errors, home(reference), () -> changes.youngPerson(reference, form.contact()))) {
            return contactPage(form, reference, "young-person", model);
        }
        return done(reference, "How the young person is reached is recorded.", answer);
    }

    @GetMapping("/people/new")
    String newPerson(@PathVariable String reference, Model model) {
        return contactPage(PartyContactForm.EMPTY, reference, "people/new", model);
    }

    @PostMapping("/people/new")
    String newPerson(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) PartyContactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                home(reference),
                () -> changes.add(reference, form.part(), form.contact(), form.disclosure()))) {
            return contactPage(form, reference, "people/new", model);
        }
        return done(reference, "The person is recorded.", answer);
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable String reference, @PathVariable UUID id, Model model) {
        PartyContactForm form = contacts.of(caseFiles.byReference(reference)).stream()
                .filter(party -> party.getId().equals(id))
                .findFirst()
                .map(PartyContactForm::of)
                .orElseThrow(() -> new NotFoundException("There is nobody of that number in this case."));
        return contactPage(form, reference, "people/" + id, model);
    }

    @PostMapping("/people/{id}")
    String person(
            @PathVariable String reference,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) PartyContactForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors, home(reference), () -> changes.change(reference, id, form.contact(), form.disclosure()))) {
            return contactPage(form, reference, "people/" + id, model);
        }
        return done(reference, "How they are reached is recorded.", answer);
    }

    private String contactPage(PartyContactForm form, String reference, String path, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("isNew", path.equals("people/new"));
        model.addAttribute("roles", PartyContactForm.ROLES);
        model.addAttribute("ways", PartyContactForm.WAYS);
        return page(form, reference, model, "cases/rights-contact");
    }

    @GetMapping("/copies")
    String copies(@PathVariable String reference, Model model) {
        return copiesPage(CopiesForm.EMPTY, reference, model);
    }

    @PostMapping("/copies")
    String copies(
            @PathVariable String reference,
            @Valid @ModelAttribute(FormViews.MAIN) CopiesForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                home(reference),
                () -> copies.agree(
                        reference,
                        form.party(),
                        form.what(),
                        form.from().date().orElseThrow(),
                        form.lastly(),
                        form.agreed()))) {
            return copiesPage(form, reference, model);
        }
        return done(reference, "The copies are recorded.", answer);
    }

    private String copiesPage(CopiesForm form, String reference, Model model) {
        model.addAttribute(
                "people",
                contacts.of(caseFiles.byReference(reference)).stream()
                        .map(party -> new Choice(party.getId().toString(), party.getName()))
                        .toList());
        model.addAttribute("scopes", CopiesForm.SCOPES);
        return page(form, reference, model, "cases/rights-copies");
    }

    @GetMapping("/copies/{id}/end")
    String endCopies(@PathVariable String reference, @PathVariable UUID id, Model model) {
        return endPage(new CopiesEndForm(null), reference, id, model);
    }

    @PostMapping("/copies/{id}/end")
    String endCopies(
            @PathVariable String reference,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) CopiesEndForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        if (!FormSubmission.saved(
                errors,
                home(reference),
                () -> copies.end(reference, id, form.until().date().orElseThrow()))) {
            return endPage(form, reference, id, model);
        }
        return done(reference, "The copies end.", answer);
    }

    private String endPage(CopiesEndForm form, String reference, UUID id, Model model) {
        model.addAttribute("id", id);
        return page(form, reference, model, "cases/rights-copies-end");
    }

    private String page(Object form, String reference, Model model, String template) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("holder", pageModel.holder(caseFile));
        return template;
    }

    private static String done(String reference, String words, RedirectAttributes answer) {
        answer.addFlashAttribute("done", words);
        return "redirect:" + home(reference);
    }

    private static String home(String reference) {
        return "/cases/" + reference + "/rights";
    }
}
