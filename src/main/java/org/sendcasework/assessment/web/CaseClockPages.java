package org.sendcasework.assessment.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.clock.DeadlineExplainer;
import org.sendcasework.clock.DeadlineExplanation;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.RowSorting;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Why each date of a case is what it is. */
@Controller
@RequestMapping("/cases/{reference}/clock")
class CaseClockPages {

    private static final RowSorting<DeadlineExplanation> AS_COUNTED = new RowSorting<>();

    private final CaseFiles caseFiles;
    private final DeadlineExplainer explainer;
    private final CaseSubjects subjects;
    private final CurrentUser currentUser;
    private final Clock clock;

    CaseClockPages(
            CaseFiles caseFiles,
            DeadlineExplainer explainer,
            CaseSubjects subjects,
            CurrentUser currentUser,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.explainer = explainer;
        this.subjects = subjects;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String clock(@PathVariable String reference, Pageable page, HttpServletRequest request, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("subjects", subjects.of(reference));
        model.addAttribute("list", ListPage.of(AS_COUNTED.page(explainer.explain(reference), page), page, request));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("mayChange", currentUser.isOfficer());
        return "cases/clock";
    }
}
