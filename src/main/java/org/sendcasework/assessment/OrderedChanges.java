package org.sendcasework.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.AppealableDecision;
import org.sendcasework.casefile.AppealableDecisionNotified;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a plan that is there as ordered or agreed: an amended version, another setting, or nothing but a notice. */
@Service
@Transactional
public class OrderedChanges {

    private final OrderedWorkRepository orders;
    private final PlanRepository plans;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final SettingRegister settings;
    private final DeadlineLedger ledger;
    private final AssessmentLetters letters;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final ApplicationEventPublisher events;

    OrderedChanges(
            OrderedWorkRepository orders,
            PlanRepository plans,
            CaseFiles caseFiles,
            CaseRecords records,
            SettingRegister settings,
            DeadlineLedger ledger,
            AssessmentLetters letters,
            CurrentUser currentUser,
            Dates dates,
            ApplicationEventPublisher events) {
        this.orders = orders;
        this.plans = plans;
        this.caseFiles = caseFiles;
        this.records = records;
        this.settings = settings;
        this.ledger = ledger;
        this.letters = letters;
        this.currentUser = currentUser;
        this.dates = dates;
        this.events = events;
    }

    /**
     * Sends the plan with changed sections. It is a version of its own and can be appealed again (section 51(3)).
     *
     * @param rule the limit the order is carried out under
     */
    public void amend(
            String reference, UUID orderId, String rule, Map<String, String> changed, String why, LocalDate sentOn) {
        OrderedWorkRecord order = open(orderId, sentOn, "sentOn");
        CaseFile caseFile = caseFiles.byReference(reference);
        Plan amended = newVersion(caseFile, changed, why, sentOn);
        send(caseFile, amended, order, rule, sentOn, why);
    }

    /** Sends the plan with another section I and nothing else changed. */
    public void nameSetting(
            String reference, UUID orderId, String rule, Plan.Named named, String urn, String type, LocalDate sentOn) {
        OrderedWorkRecord order = open(orderId, sentOn, "sentOn");
        CaseFile caseFile = caseFiles.byReference(reference);
        Setting setting = named == Plan.Named.SETTING ? settings.byUrn("namedSettingUrn", urn) : null;
        Plan amended = newVersion(caseFile, Map.of(), "Section I as ordered or agreed", sentOn);
        amended.name(new Naming(named, urn, type, null, null, "As ordered or agreed", sentOn), setting);
        send(caseFile, amended, order, rule, sentOn, "Section I changed as ordered or agreed.");
    }

    /** Records that something that changes no words of the plan was done and the family told. */
    public void confirm(String reference, UUID orderId, String rule, LocalDate doneOn, String whatWasDone) {
        OrderedWorkRecord order = open(orderId, doneOn, "doneOn");
        CaseFile caseFile = caseFiles.byReference(reference);
        records.send(caseFile, "ORDER_CARRIED_OUT", Party.PARENT, familyName(caseFile), doneOn, whatWasDone);
        close(reference, order, rule, doneOn, whatWasDone);
    }

    private OrderedWorkRecord open(UUID orderId, LocalDate on, String field) {
        OrderedWorkRecord order = orders.findById(orderId).orElseThrow();
        dates.requireNotInFuture(field, on);
        dates.requireNotBefore(field, on, order.getFromOn(), "the order");
        return order;
    }

    private Plan newVersion(CaseFile caseFile, Map<String, String> changed, String why, LocalDate sentOn) {
        List<Plan> versions = plans.findByCaseIdOrderByDraftNumber(caseFile.getId());
        Plan standing = versions.stream()
                .filter(version -> version.getStatus() == Plan.Status.FINAL)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ConflictException(
                        "Case " + caseFile.getReference() + " has no final plan to change. Open its case file."));
        standing.replace();
        return plans.save(standing.amended(versions.size() + 1, changed, why, currentUser.username(), sentOn));
    }

    private void send(
            CaseFile caseFile, Plan amended, OrderedWorkRecord order, String rule, LocalDate sentOn, String why) {
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
        String body = letters.finalPlan(caseFile, amended);
        records.send(caseFile, "AMENDED_PLAN", Party.PARENT, familyName(caseFile), sentOn, body);
        if (amended.getNamedSetting() != null) {
            records.send(
                    caseFile,
                    "AMENDED_PLAN",
                    "SETTING",
                    amended.getNamedSetting().getName(),
                    sentOn,
                    body);
        }
        records.send(caseFile, "AMENDED_PLAN", "ICB", "Integrated care board", sentOn, body);
        close(reference, order, rule, sentOn, why);
        events.publishEvent(
                new AppealableDecisionNotified(reference, decision.getId(), AppealableDecision.PLAN_CONTENTS, sentOn));
    }

    private void close(String reference, OrderedWorkRecord order, String rule, LocalDate on, String words) {
        order.close(OrderedWorkRecord.Status.DONE, on, words);
        ledger.meet(reference, rule, on);
    }

    private String familyName(CaseFile caseFile) {
        return caseFiles.family(caseFile).map(Party::getName).orElse("The family");
    }
}
