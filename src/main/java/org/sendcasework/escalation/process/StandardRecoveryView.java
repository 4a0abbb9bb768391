package org.sendcasework.escalation.process;

import java.util.Map;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.TaskSummary;
import org.sendcasework.escalation.standards.StandardRecoveries;
import org.sendcasework.escalation.standards.StandardRecovery;
import org.springframework.stereotype.Component;

/** What the forms of a recovery show: which provider, which standard, what was agreed so far. */
@Component
class StandardRecoveryView implements FormView {

    private static final Map<String, RuleCode> RULE_OF_FORM = Map.of(
            "tell-the-sro", new RuleCode("RECOVERY-SRO-5D"),
            "escalate-to-icb-place", new RuleCode("RECOVERY-ICB-10D"),
            "agree-the-recovery-plan", new RuleCode("RECOVERY-PLAN-20D"),
            "review-the-recovery-plan", new RuleCode("RECOVERY-REVIEW"));

    private final StandardRecoveries recoveries;
    private final PartnerServices services;
    private final DueTexts dueTexts;

    StandardRecoveryView(StandardRecoveries recoveries, PartnerServices services, DueTexts dueTexts) {
        this.recoveries = recoveries;
        this.services = services;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return RULE_OF_FORM.containsKey(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        StandardRecovery recovery = recoveries.byReference(context.businessKey());
        String provider = services.byCode(recovery.getProviderCode())
                .map(PartnerService::getName)
                .orElse(recovery.getProviderCode());
        return new TaskSummary(
                        recovery.getReference(),
                        provider + ", standard " + recovery.getStandard(),
                        dueTexts.withoutRegulation(recovery.getReference(), RULE_OF_FORM.get(context.formId())),
                        hint(context.formId(), recovery))
                .values();
    }

    private static String hint(String formId, StandardRecovery recovery) {
        return switch (formId) {
            case "escalate-to-icb-place" -> "The senior responsible owner: " + recovery.getSroAgreed();
            case "agree-the-recovery-plan" -> "ICB place leadership: " + recovery.getIcbAgreed();
            case "review-the-recovery-plan" -> "The plan: " + recovery.getPlan();
            default -> "The provider missed the standard in two consecutive cycles.";
        };
    }
}
