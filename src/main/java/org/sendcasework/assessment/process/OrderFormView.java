package org.sendcasework.assessment.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.assessment.internal.OrderedReassessments;
import org.sendcasework.assessment.internal.PlanTexts;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.casefile.OrderedWork;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.springframework.stereotype.Component;

/** What the forms for carrying out an order show: what is ordered, its date, and the current plan. */
@Component
class OrderFormView implements FormView {

    private final CaseFiles caseFiles;
    private final PlanVersions plans;
    private final SettingRegister settings;
    private final OrderedReassessments reassessments;
    private final DueTexts dueTexts;

    OrderFormView(
            CaseFiles caseFiles,
            PlanVersions plans,
            SettingRegister settings,
            OrderedReassessments reassessments,
            DueTexts dueTexts) {
        this.caseFiles = caseFiles;
        this.reassessments = reassessments;
        this.plans = plans;
        this.settings = settings;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return List.of("amend-the-plan", "name-the-setting-ordered", "confirm-the-order")
                .contains(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        CaseFile caseFile = caseFiles.byReference(context.businessKey());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseReference", caseFile.getReference());
        values.put("caseReferenceOfCase", caseFile.getReference());
        values.put("childSummary", CaseTexts.child(caseFile));
        RuleCode rule = new RuleCode((String) context.variable("orderRule"));
        values.put("clockSummary", dueTexts.of(caseFile.getReference(), rule));
        boolean reassessmentToEnd =
                reassessments.waitsForTheEnd(UUID.fromString((String) context.variable("orderId")), rule);
        values.put("reassessmentToEnd", reassessmentToEnd);
        values.put(
                "taskHint",
                OrderedWork.valueOf((String) context.variable("orderedWork")).words() + ". "
                        + (reassessmentToEnd
                                ? "The family knows that you re-assess. Finish this task when the re-assessment has ended. "
                                : "")
                        + plans.latest(caseFile)
                                .map(plan -> "Section I names: " + PlanTexts.sectionI(plan) + ".")
                                .orElse(""));
        values.put("settingOptions", settings.options());
        Map<String, String> sections = plans.sections(caseFile);
        List.of("B", "F").forEach(section -> {
            if (sections.containsKey(section)) {
                values.put("section" + section, sections.get(section));
            }
        });
        return values;
    }
}
