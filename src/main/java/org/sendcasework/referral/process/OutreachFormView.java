package org.sendcasework.referral.process;

import java.util.Map;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.TaskSummary;
import org.sendcasework.referral.Outreaches;
import org.sendcasework.referral.internal.Outreach;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the form of outreach shows: which setting, and by when. */
@Component
class OutreachFormView implements FormView {

    private final Outreaches outreaches;
    private final DueTexts dueTexts;

    OutreachFormView(Outreaches outreaches, DueTexts dueTexts) {
        this.outreaches = outreaches;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return "reach-out-to-the-setting".equals(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Outreach outreach = outreaches.byReference(context.businessKey());
        return new TaskSummary(
                        outreach.getReference(),
                        outreach.getSetting().getName() + ", "
                                + outreach.getSetting().getLocality(),
                        dueTexts.withoutRegulation(outreach.getReference(), new RuleCode("EAH-OUTREACH-20D")),
                        "The setting has not used Experts at Hand for a year. Ask what it needs now and explain the offer."
                                + outreaches
                                        .before(outreach)
                                        .map(OutreachFormView::last)
                                        .orElse(""))
                .values();
    }

    private static String last(Outreach before) {
        return " Last time, on " + Texts.date(before.getContactedOn()) + ", " + before.getRecordedBy() + " recorded: "
                + before.getOutcome().words() + "."
                + (before.getNote() == null ? "" : " " + before.getNote());
    }
}
