package org.sendcasework.referral.process;

import java.util.Map;
import org.sendcasework.clock.LimitTexts;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.referral.Outreach;
import org.sendcasework.referral.Outreaches;
import org.springframework.stereotype.Component;

/** What the form of outreach shows: which setting, and by when. */
@Component
class OutreachFormView implements FormView {

    private final Outreaches outreaches;
    private final LimitTexts limits;

    OutreachFormView(Outreaches outreaches, LimitTexts limits) {
        this.outreaches = outreaches;
        this.limits = limits;
    }

    @Override
    public boolean serves(String formId) {
        return "reach-out-to-the-setting".equals(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Outreach outreach = outreaches.byReference(context.businessKey());
        return Map.of(
                "caseReference",
                outreach.getReference(),
                "childSummary",
                outreach.getSetting().getName() + ", " + outreach.getSetting().getLocality(),
                "clockSummary",
                limits.of(outreach.getReference(), new RuleCode("EAH-OUTREACH-20D")),
                "taskHint",
                "The setting has not used Experts at Hand for a year. Ask how it fares and tell it what the offer is.");
    }
}
