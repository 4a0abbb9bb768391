package org.sendcasework.mediation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.sendiass.SendiassCases;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.PageProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the independent support service sees of the cases it has consent for, and its own notes. */
@Controller
@RequestMapping("/sendiass")
class SendiassPages {

    private final SendiassCases cases;
    private final CaseRecords records;
    private final Mediations mediations;
    private final Appeals appeals;
    private final DeadlineExplainer explainer;
    private final Clock clock;

    SendiassPages(
            SendiassCases cases,
            CaseRecords records,
            Mediations mediations,
            Appeals appeals,
            DeadlineExplainer explainer,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.mediations = mediations;
        this.appeals = appeals;
        this.explainer = explainer;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("cases", cases.list());
        return "sendiass/list";
    }

    @GetMapping("/{reference}")
    String caseOfFamily(@PathVariable String reference, Model model) {
        CaseFile caseFile = cases.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute("decisions", records.decisions(caseFile));
        model.addAttribute("dates", explainer.explain(caseFile.getReference()));
        model.addAttribute("mediations", mediations.of(caseFile.getReference()));
        model.addAttribute("appeals", appeals.of(caseFile.getReference()));
        model.addAttribute("notes", cases.notes(reference));
        model.addAttribute("today", LocalDate.now(clock));
        return "sendiass/case";
    }

    @PostMapping("/{reference}/notes")
    String write(@PathVariable String reference, @RequestParam String text, RedirectAttributes answer) {
        try {
            cases.write(reference, text);
            answer.addFlashAttribute("done", "The note is kept. Only SENDIASS reads it.");
        } catch (InvalidInputException e) {
            answer.addFlashAttribute("error", PageProblems.words(e));
        }
        return "redirect:/sendiass/" + reference;
    }
}
