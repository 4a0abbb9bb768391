package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.letters.LetterField;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a plan that is there as ordered or agreed: an amended version, another setting, or nothing but a notice. */
@Service
@Transactional
public class OrderedChanges {

    private final CaseWork work;
    private final OrderedWorkRepository orders;
    private final PlanVersions plans;
    private final CaseRecords records;
    private final SettingRegister settings;
    private final DeadlineLedger ledger;
    private final AssessmentLetters fields;
    private final Letters letters;
    private final Dates dates;

    OrderedChanges(
            CaseWork work,
            OrderedWorkRepository orders,
            PlanVersions plans,
            CaseRecords records,
            SettingRegister settings,
            DeadlineLedger ledger,
            AssessmentLetters fields,
            Letters letters,
            Dates dates) {
        this.work = work;
        this.orders = orders;
        this.plans = plans;
        this.records = records;
        this.settings = settings;
        this.ledger = ledger;
        this.fields = fields;
        this.letters = letters;
        this.dates = dates;
    }

    /**
     * Sends the plan with changed sections. It is a separate version and can be appealed again (section 51(3)).
     *
     * @param rule the deadline the order is carried out under
     */
    public void amend(
            String reference, UUID orderId, RuleCode rule, Map<String, String> changed, String why, LocalDate sentOn) {
        OrderedWorkRecord order = open(orderId, sentOn, "sentOn");
        CaseFile caseFile = work.caseOf(reference);
        Plan amended = newVersion(caseFile, changed, why, sentOn);
        send(caseFile, amended, order, rule, sentOn, why);
    }

    /** Sends the plan with another section I and nothing else changed. */
    public void nameSetting(
            String reference,
            UUID orderId,
            RuleCode rule,
            Plan.Named named,
            String urn,
            String type,
            LocalDate sentOn) {
        OrderedWorkRecord order = open(orderId, sentOn, "sentOn");
        CaseFile caseFile = work.caseOf(reference);
        Setting setting = named == Plan.Named.SETTING ? settings.byUrn("namedSettingUrn", urn) : null;
        Plan amended = newVersion(caseFile, Map.of(), "Section I as ordered or agreed", sentOn);
        amended.name(new Naming(named, urn, type, null, null, Map.of(), null, "As ordered or agreed", sentOn), setting);
        send(caseFile, amended, order, rule, sentOn, "Section I changed as ordered or agreed.");
    }

    /** Records that something was done that does not change the text of the plan, and that the family was notified. */
    public void confirm(String reference, UUID orderId, RuleCode rule, LocalDate doneOn, String whatWasDone) {
        OrderedWorkRecord order = open(orderId, doneOn, "doneOn");
        CaseFile caseFile = work.caseOf(reference);
        letters.toFamily(
                caseFile,
                NoticeKind.ORDER_CARRIED_OUT,
                doneOn,
                LetterFields.none().with(LetterField.WORDS, whatWasDone));
        if (order.isReassessment() && rule.equals(OrderDeadlines.ASSESS)) {
            ledger.meet(reference, rule, doneOn);
            work.publish(new ReassessmentOrderConfirmed(reference, orderId));
        } else {
            close(reference, order, rule, doneOn, whatWasDone);
        }
    }

    private OrderedWorkRecord open(UUID orderId, LocalDate on, String field) {
        OrderedWorkRecord order = orders.findById(orderId).orElseThrow();
        dates.requireNotInFuture(field, on);
        dates.requireNotBefore(field, on, order.getFromOn(), "the order");
        return order;
    }

    private Plan newVersion(CaseFile caseFile, Map<String, String> changed, String why, LocalDate sentOn) {
        List<Plan> versions = plans.all(caseFile);
        Plan standing = versions.stream()
                .filter(version -> version.getStatus() == Plan.Status.FINAL)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ConflictException(
                        "Case " + caseFile.getReference() + " has no final plan to change. Open its case file."));
        standing.replace();
        return plans.add(standing.amended(versions.size() + 1, changed, why, work.officer(), sentOn));
    }

    private void send(
            CaseFile caseFile, Plan amended, OrderedWorkRecord order, RuleCode rule, LocalDate sentOn, String why) {
        String reference = caseFile.getReference();
        Decision decision = records.decide(
                caseFile,
                Decision.Kind.WHAT_THE_PLAN_NAMES,
                amended.getNamed().name(),
                order.getSource().words() + ", " + order.getSourceReference(),
                List.of(),
                why,
                sentOn);
        decision.notifiedOn(sentOn);
        decision.cameFrom(order.getSource().decisionSource(), order.getSourceReference());
        letters.toFamily(caseFile, NoticeKind.AMENDED_PLAN, sentOn, fields.planToFamily(amended, ""));
        letters.toSetting(
                caseFile, NoticeKind.AMENDED_PLAN, amended.getNamedSetting(), sentOn, fields.planSent(amended));
        letters.toIcb(caseFile, NoticeKind.AMENDED_PLAN, sentOn, fields.planSent(amended));
        close(reference, order, rule, sentOn, why);
        work.publish(
                new AppealableDecisionNotified(reference, decision.getId(), AppealableDecision.PLAN_CONTENTS, sentOn));
    }

    private void close(String reference, OrderedWorkRecord order, RuleCode rule, LocalDate on, String words) {
        order.close(OrderedWorkRecord.Status.DONE, on, words);
        ledger.meet(reference, rule, on);
    }
}
