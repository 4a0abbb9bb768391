package org.sendcasework.mediation.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.mediation.AppealRight;
import org.sendcasework.mediation.RightsOfAppeal;
import org.sendcasework.mediation.appeal.Appeal;
import org.sendcasework.mediation.appeal.AppealGround;
import org.sendcasework.mediation.appeal.Appeals;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the forms about an appeal show: the decisions that can be appealed, and then the appeal and its dates. */
@Component
class AppealFormView implements FormView {

    private static final String START = "register-the-appeal";

    private final Appeals appeals;
    private final RightsOfAppeal rights;
    private final CaseFiles caseFiles;
    private final DueTexts dueTexts;

    AppealFormView(Appeals appeals, RightsOfAppeal rights, CaseFiles caseFiles, DueTexts dueTexts) {
        this.appeals = appeals;
        this.rights = rights;
        this.caseFiles = caseFiles;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return List.of(START, "respond-to-the-appeal", "record-the-outcome").contains(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (START.equals(context.formId())) {
            values.put(
                    "rightOptions",
                    rights.notAppealed().stream().map(AppealFormView::option).toList());
            return values;
        }
        Appeal appeal = appeals.byReference(context.businessKey());
        values.put("caseReference", appeal.getReference());
        values.put("caseReferenceOfCase", appeal.getCaseReference());
        values.put("childSummary", CaseTexts.child(caseFiles.byReference(appeal.getCaseReference())));
        values.put(
                "clockSummary",
                dueTexts.of(
                        appeal.getReference(),
                        appeal.getRespondedOn() == null ? MediationRules.RESPOND : MediationRules.APPEAL_STANDS));
        values.put(
                "taskHint",
                "Appeal against the decision: " + appeal.getDecision().words() + ". About: "
                        + appeal.getGrounds().stream().map(AppealGround::words).collect(Collectors.joining("; "))
                        + ".");
        return values;
    }

    private static Map<String, String> option(AppealRight right) {
        return Map.of(
                "value",
                right.getId().toString(),
                "label",
                right.getCaseReference() + " – " + right.getDecision().words() + ", notice of "
                        + Texts.date(right.getNotifiedOn())
                        + (right.getStatus() == AppealRight.Status.OPEN
                                ? ""
                                : " (" + right.getStatus().words() + ")"));
    }
}
