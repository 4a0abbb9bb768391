package org.sendcasework.mediation;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.mediation.internal.ContactChecks;
import org.sendcasework.mediation.internal.ContactFollowUp;
import org.sendcasework.mediation.internal.MediationCaseRepository;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a mediation when a family contacts the adviser (regulation 33), with the clocks that its wish starts. */
@Service
@Transactional
public class MediationReferrals {

    private final MediationCaseRepository mediations;
    private final Mediations lookup;
    private final RightsOfAppeal rights;
    private final ContactChecks checks;
    private final ContactFollowUp followUp;
    private final CaseWork work;
    private final RuntimeService runtime;

    MediationReferrals(
            MediationCaseRepository mediations,
            Mediations lookup,
            RightsOfAppeal rights,
            ContactChecks checks,
            ContactFollowUp followUp,
            CaseWork work,
            RuntimeService runtime) {
        this.mediations = mediations;
        this.lookup = lookup;
        this.rights = rights;
        this.checks = checks;
        this.followUp = followUp;
        this.work = work;
        this.runtime = runtime;
    }

    /** Records the contact and starts the work on it: the way in from our page. All of it happens or none. */
    public MediationCase register(MediationContact contact) {
        MediationCase opened = open(contact);
        runtime.createMessageCorrelation("mediation-contact-recorded")
                .processInstanceBusinessKey(opened.getReference())
                .setVariables(routingFacts(opened))
                .correlateStartMessage();
        return opened;
    }

    /**
     * Records the contact and opens the clocks.
     *
     * @throws InvalidInputException if nothing matches the reference and the date of birth, the message does not say
     *     which of them is wrong; or a date or an organisation cannot be right
     * @throws ConflictException if a mediation about the decision is under way
     */
    public MediationCase open(MediationContact contact) {
        AppealRight right = checks.rightOf(contact);
        PartnerService adviser = checks.adviserOf(contact);
        checks.require(contact, right);
        if (mediations.findByRightIdOrderByReference(right.getId()).stream().anyMatch(MediationCase::isOpen)) {
            throw new ConflictException(
                    "A mediation about this decision is already under way. Open it in the list of mediations.");
        }
        int number = lookup.of(right.getCaseReference()).size() + 1;
        MediationCase opened = new MediationCase(
                WorkKind.MEDIATION.numbered(right.getCaseReference(), number).text(),
                right,
                adviser.getCode(),
                contact,
                work.officer());
        try {
            mediations.saveAndFlush(opened);
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException(
                    "Someone else recorded a contact about this decision at the same moment. Look at the list of mediations.");
        }
        rights.contacted(right, contact.contactedOn());
        followUp.begin(opened, contact);
        work.note(
                work.caseOf(right.getCaseReference()),
                contact.contactedOn(),
                "MEDIATION",
                "The family contacted " + adviser.getName() + " (" + opened.getReference() + "). "
                        + (contact.wantsMediation()
                                ? "They want mediation: " + contact.issues().words() + "."
                                : "They do not want mediation."));
        return opened;
    }

    /** What the model goes by: codes only, never what the family said. */
    public Map<String, Object> routingFacts(MediationCase mediation) {
        Map<String, Object> routing = new HashMap<>();
        routing.put("caseReference", mediation.getReference());
        routing.put("wantsMediation", mediation.isWanted());
        routing.put(
                "mediationIssues", mediation.isWanted() ? mediation.getIssues().name() : "");
        routing.put("icbsTold", false);
        routing.put(
                "arrangeRule",
                mediation.getIssues() == MediationIssues.HEALTH_ONLY
                        ? MediationRules.ARRANGE_HEALTH.text()
                        : MediationRules.ARRANGE.text());
        routing.put("certificateRule", mediation.isWanted() ? "" : MediationRules.CERTIFY_DECLINED.text());
        routing.put("certificateOwed", !mediation.isWanted());
        routing.put("mediationStep", "");
        routing.put("mayStillBeHeld", false);
        return routing;
    }
}
