package org.sendcasework.mediation.web;

import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a family can do and has done about the decisions of one case, and its consents for the independent service. */
@Controller
@RequestMapping("/cases/{reference}/disputes")
class DisputePages {

    private final CaseFiles caseFiles;
    private final RightsOfAppeal rights;
    private final Mediations mediations;
    private final Appeals appeals;
    private final SendiassConsents consents;
    private final CurrentUser currentUser;

    DisputePages(
            CaseFiles caseFiles,
            RightsOfAppeal rights,
            Mediations mediations,
            Appeals appeals,
            SendiassConsents consents,
            CurrentUser currentUser) {
        this.caseFiles = caseFiles;
        this.rights = rights;
        this.mediations = mediations;
        this.appeals = appeals;
        this.consents = consents;
        this.currentUser = currentUser;
    }

    @GetMapping
    String disputes(@PathVariable String reference, Model model) {
        CaseFile caseFile = caseFiles.byReference(reference);
        model.addAttribute("case", caseFile);
        model.addAttribute("child", CaseTexts.child(caseFile));
        model.addAttribute("rights", rights.of(caseFile.getReference()));
        model.addAttribute(
                "lastDays",
                rights.of(caseFile.getReference()).stream()
                        .collect(Collectors.<AppealRight, UUID, String>toMap(
                                AppealRight::getId, right -> Texts.dueDate(rights.lastDayToAppeal(right)))));
        model.addAttribute("mediations", mediations.of(caseFile.getReference()));
        model.addAttribute("appeals", appeals.of(caseFile.getReference()));
        model.addAttribute("consents", consents.of(caseFile));
        model.addAttribute("standing", consents.standing(caseFile).orElse(null));
        model.addAttribute("mayChange", currentUser.isOfficer());
        return "cases/disputes";
    }
}
