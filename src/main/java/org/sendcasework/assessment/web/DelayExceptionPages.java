package org.sendcasework.assessment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.sendcasework.assessment.internal.DelayExceptions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Documents;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineExplanation;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.clock.ExcusedBreach;
import org.sendcasework.clock.NotAnException;
import org.sendcasework.clock.StatutoryRule;
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

/** Records the exceptions that excuse a missed date of a case, and withdraws those recorded wrongly. */
@Controller
@RequestMapping("/cases/{reference}/clock")
class DelayExceptionPages {

    private final CaseFiles caseFiles;
    private final DeadlineExplainer explainer;
    private final DelayExceptions exceptions;
    private final Documents documents;
    private final Clock clock;

    DelayExceptionPages(
            CaseFiles caseFiles,
            DeadlineExplainer explainer,
            DelayExceptions exceptions,
            Documents documents,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.explainer = explainer;
        this.exceptions = exceptions;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/{deadline}/exception")
    String form(@PathVariable String reference, @PathVariable UUID deadline, Model model) {
        DeadlineExplanation date = date(reference, deadline);
        return page(ExceptionForm.of(LocalDate.now(clock), date.paragraph()), reference, date, model);
    }

    @PostMapping("/{deadline}/exception")
    String record(
            @PathVariable String reference,
            @PathVariable UUID deadline,
            @Valid @ModelAttribute(FormViews.MAIN) ExceptionForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        DeadlineExplanation date = date(reference, deadline);
        String clockPage = clockPage(reference);
        if (!FormSubmission.saved(errors, clockPage, () -> exceptions.excuse(reference, deadline, form.claim()))) {
            return page(form, reference, date, model);
        }
        answer.addFlashAttribute(
                "done", "The exception is recorded and the letter is in the case file. The date stays.");
        return "redirect:" + clockPage;
    }

    private static String clockPage(String reference) {
        return "/cases/" + reference + "/clock";
    }

    private DeadlineExplanation date(String reference, UUID deadline) {
        return explainer.explain(reference).stream()
                .filter(one -> one.deadline().getId().equals(deadline))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This case has no such date."));
    }

    private String page(ExceptionForm form, String reference, DeadlineExplanation date, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("date", date);
        model.addAttribute("grounds", grounds(date.rule()));
        model.addAttribute(
                "documents",
                documents.of(caseFile).stream()
                        .map(document -> new Choice(document.getId().toString(), document.getTitle()))
                        .toList());
        return "cases/exception";
    }

    /** The grounds of the law, then what people often take for one, so that these learn why it is none. */
    private static List<Choice> grounds(StatutoryRule rule) {
        return Stream.concat(
                        rule.exceptionSet().grounds().stream().map(DelayExceptionPages::choice),
                        Arrays.stream(NotAnException.values()).map(DelayExceptionPages::choice))
                .toList();
    }

    private static Choice choice(ExceptionGround ground) {
        return new Choice(ground.name(), ground.letter() + " " + ground.words());
    }

    private static Choice choice(NotAnException reason) {
        String words = reason.words();
        return new Choice(
                reason.name(), "Another reason: " + words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1));
    }

    @GetMapping("/exceptions/{id}/withdraw")
    String withdrawal(@PathVariable String reference, @PathVariable UUID id, Model model) {
        ExcusedBreach exception = exceptions.byId(reference, id);
        return withdrawalPage(
                new ExceptionWithdrawalForm("", exception.getVersion()),
                caseFiles.byReference(reference),
                exception,
                model);
    }

    @PostMapping("/exceptions/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable UUID id,
            @Valid @ModelAttribute(FormViews.MAIN) ExceptionWithdrawalForm form,
            BindingResult errors,
            RedirectAttributes answer,
            Model model) {
        String clockPage = clockPage(reference);
        if (!FormSubmission.saved(
                errors, clockPage, () -> exceptions.withdraw(reference, id, form.reason(), form.version()))) {
            return withdrawalPage(form, caseFiles.byReference(reference), exceptions.byId(reference, id), model);
        }
        answer.addFlashAttribute("done", "The exception is withdrawn.");
        return "redirect:" + clockPage;
    }

    private static String withdrawalPage(
            ExceptionWithdrawalForm form, CaseFile caseFile, ExcusedBreach exception, Model model) {
        model.addAttribute(FormViews.MAIN, form);
        model.addAttribute("case", caseFile);
        model.addAttribute("exception", exception);
        return "cases/exception-withdraw";
    }
}
