package org.sendcasework.referral.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.TaskSummary;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.EahAllocation;
import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.EahTexts;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the forms of Experts at Hand show about a referral, worked out when the form is opened. */
@Component
class EahFormView implements FormView {

    private static final String START = "refer-to-experts";
    private static final String TRIAGE = "triage-the-referral";
    private static final String ALLOCATE = "allocate-to-a-service";
    private static final String CONTACT = "make-first-contact";

    private static final Map<String, RuleCode> RULE_OF_FORM = Map.of(
            "log-the-work", new RuleCode("EAH-WORK-12W"),
            "follow-up-on-impact", new RuleCode("EAH-FOLLOW-UP-6W"),
            "close-the-referral", new RuleCode("EAH-CLOSE-10D"));

    private static final int WEEKS_OFFERED = 12;

    private final EahReferrals referrals;
    private final EahAllocation allocation;
    private final Capacity capacity;
    private final SettingRegister settings;
    private final DueTexts dueTexts;

    EahFormView(
            EahReferrals referrals,
            EahAllocation allocation,
            Capacity capacity,
            SettingRegister settings,
            DueTexts dueTexts) {
        this.referrals = referrals;
        this.allocation = allocation;
        this.capacity = capacity;
        this.settings = settings;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return RULE_OF_FORM.containsKey(formId)
                || List.of(START, TRIAGE, ALLOCATE, CONTACT).contains(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        if (START.equals(context.formId())) {
            return Map.of("settingOptions", settings.options());
        }
        EahReferral referral = referrals.byReference(context.businessKey());
        Map<String, Object> values = new TaskSummary(
                        referral.getReference(),
                        EahTexts.subject(referral),
                        dueTexts.withoutRegulation(referral.getReference(), ruleOf(context, referral)),
                        hint(context.formId(), referral))
                .values();
        if (TRIAGE.equals(context.formId())) {
            values.put("priority", referral.getProposal().priority().name());
            values.put("outcome", referral.getProposal().outcome().name());
            values.put("discipline", referral.getProposal().discipline().name());
        }
        if (ALLOCATE.equals(context.formId())) {
            addOptions(values, referral);
        }
        if ("close-the-referral".equals(context.formId()) && referral.getSubject() != ReferralSubject.CHILD) {
            values.put("familySatisfaction", "NOT_ASKED");
        }
        return values;
    }

    private static RuleCode ruleOf(FormContext context, EahReferral referral) {
        return switch (context.formId()) {
            // The table of standards is not asked again: the user who opens the form has no right to evaluate it
            case TRIAGE -> new RuleCode((String) context.variable("triageStandard"));
            case ALLOCATE, CONTACT -> referral.getContactStandard();
            default -> RULE_OF_FORM.get(context.formId());
        };
    }

    private static String hint(String formId, EahReferral referral) {
        return switch (formId) {
            case TRIAGE ->
                EahTexts.proposal(referral) + " " + referral.getSituation().words() + ". The setting asks: "
                        + referral.getWhatIsAsked();
            case ALLOCATE ->
                referral.getOutcome().words() + ", "
                        + referral.getDiscipline().words() + ", priority "
                        + referral.getPriority().words() + ". Triage asks for " + referral.getSessionsAsked()
                        + (referral.getSessionsAsked() == 1 ? " session." : " sessions.");
            case CONTACT -> "The setting asks: " + referral.getWhatIsAsked();
            default ->
                referral.getOutcome().words() + ", " + referral.getDiscipline().words() + ".";
        };
    }

    private void addOptions(Map<String, Object> values, EahReferral referral) {
        values.put(
                "providerOptions",
                allocation.servicesFor(referral).stream()
                        .map(service -> Map.of("value", service.getCode(), "label", service.getName()))
                        .toList());
        LocalDate thisWeek = Capacity.weekOf(allocation.today());
        values.put(
                "weekOptions",
                capacity.use(thisWeek, thisWeek.plusWeeks(WEEKS_OFFERED)).stream()
                        .filter(use -> use.week().getDiscipline() == referral.getDiscipline()
                                && use.week()
                                        .getLocality()
                                        .equals(referral.getSetting().getLocality())
                                && use.free() > 0)
                        .map(use -> Map.of(
                                "value",
                                use.week().getWeekStarting().toString(),
                                "label",
                                "Week of " + Texts.date(use.week().getWeekStarting()) + ": " + use.free() + " of "
                                        + use.week().getSessions() + " sessions free"))
                        .toList());
        values.put("sessions", referral.getSessionsAsked());
    }
}
