package org.sendcasework.mediation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseRecords;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.mediation.internal.DisputeFacts;
import org.sendcasework.mediation.internal.MediationCaseRepository;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationIcbRepository;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a mediation when a family contacts the adviser (regulation 33), with the clocks that its wish starts. */
@Service
@Transactional
public class MediationReferrals {

    private static final WorkKind MEDIATION = WorkKind.CASE.within("M");
    private static final int MOST_ICBS = 3;

    private final MediationCaseRepository mediations;
    private final MediationIcbRepository icbs;
    private final RightsOfAppeal rights;
    private final MediationServices services;
    private final Mediations lookup;
    private final CaseFiles caseFiles;
    private final CaseRecords records;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;
    private final Dates dates;
    private final RuntimeService runtime;
    private final CurrentUser currentUser;

    MediationReferrals(
            MediationCaseRepository mediations,
            MediationIcbRepository icbs,
            RightsOfAppeal rights,
            MediationServices services,
            Mediations lookup,
            CaseFiles caseFiles,
            CaseRecords records,
            DeadlineLedger ledger,
            DisputeFacts facts,
            Dates dates,
            RuntimeService runtime,
            CurrentUser currentUser) {
        this.mediations = mediations;
        this.icbs = icbs;
        this.rights = rights;
        this.services = services;
        this.lookup = lookup;
        this.caseFiles = caseFiles;
        this.records = records;
        this.ledger = ledger;
        this.facts = facts;
        this.dates = dates;
        this.runtime = runtime;
        this.currentUser = currentUser;
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
     * @throws InvalidInputException if nothing matches the reference and the date of birth, which one of them is wrong is
     *     not told; or a date or an organisation cannot be right
     * @throws ConflictException if a mediation about the decision is under way
     */
    public MediationCase open(MediationContact contact) {
        AppealRight right = rightOf(contact);
        String adviser = adviserOf(contact);
        dates.requireBetween("contactedOn", contact.contactedOn(), right.getNotifiedOn(), "the notice of the decision");
        requireWish(contact);
        if (mediations.findByRightIdOrderByReference(right.getId()).stream().anyMatch(MediationCase::isOpen)) {
            throw new ConflictException(
                    "A mediation about this decision is under way already. Open it in the list of mediations.");
        }
        int number = lookup.of(right.getCaseReference()).size() + 1;
        MediationCase opened = new MediationCase(
                MEDIATION.numbered(right.getCaseReference(), number).text(),
                right,
                adviser,
                contact,
                currentUser.username());
        try {
            mediations.saveAndFlush(opened);
        } catch (DataIntegrityViolationException e) {
            throw new ConflictException(
                    "Someone else recorded a contact about this decision at the same moment. Look at the list of mediations.");
        }
        rights.contacted(right, contact.contactedOn());
        facts.record(DisputeStep.REFERRED, opened, contact.contactedOn());
        startClocks(opened, contact);
        records.note(
                caseFiles.byReference(right.getCaseReference()),
                contact.contactedOn(),
                "MEDIATION",
                "The family contacted " + services.name(adviser) + " (" + opened.getReference() + "). "
                        + (contact.wantsMediation()
                                ? "They want mediation: " + contact.issues().words() + "."
                                : "They want no mediation."));
        return opened;
    }

    private AppealRight rightOf(MediationContact contact) {
        InvalidInputException nothing = new InvalidInputException(
                "caseReference",
                "no decision with a right to mediation has this reference and this date of birth; check both on the family's letter");
        if (WorkReference.parse(contact.caseReference())
                .filter(WorkReference::isRoot)
                .isEmpty()) {
            throw nothing;
        }
        CaseFile caseFile;
        try {
            caseFile = caseFiles.byReference(contact.caseReference());
        } catch (NotFoundException e) {
            throw nothing;
        }
        if (!caseFile.getPerson().getDateOfBirth().equals(contact.childDateOfBirth())) {
            throw nothing;
        }
        return rights.of(contact.caseReference()).stream()
                .filter(right -> right.getStatus() != AppealRight.Status.ENDED
                        && right.getStatus() != AppealRight.Status.TAKEN_BACK)
                .findFirst()
                .orElseThrow(() -> nothing);
    }

    private String adviserOf(MediationContact contact) {
        List<String> own = services.advisersOfSignedIn().stream()
                .map(PartnerService::getCode)
                .toList();
        if (contact.adviserCode() == null && own.size() == 1) {
            return own.get(0);
        }
        if (contact.adviserCode() == null) {
            throw new InvalidInputException("adviserCode", "say which organisation the family contacted");
        }
        if (!own.contains(contact.adviserCode())) {
            throw new InvalidInputException("adviserCode", "you record contacts of your own organisation only");
        }
        return contact.adviserCode();
    }

    private void requireWish(MediationContact contact) {
        if (!contact.wantsMediation()) {
            return;
        }
        dates.requireBetween(
                "askedOn", contact.askedOn(), contact.contactedOn(), "the day the family contacted the adviser");
        if (contact.issues() == null) {
            throw new InvalidInputException("issues", "say what the mediation is about");
        }
        if (contact.whatItIsAbout() == null) {
            throw new InvalidInputException("whatItIsAbout", "say what the family disagrees with");
        }
        if (contact.issues().withHealth()) {
            if (contact.icbs().isEmpty()) {
                throw new InvalidInputException(
                        "icbs", "choose each integrated care board that must be told (regulation 35)");
            }
            if (contact.icbs().size() > MOST_ICBS) {
                throw new InvalidInputException("icbs", "must not be more than " + MOST_ICBS);
            }
            contact.icbs().forEach(code -> services.require("icbs", code, MediationServices.ICB));
            if (contact.healthProvisionWanted() == null) {
                throw new InvalidInputException(
                        "healthProvisionWanted", "say what health provision the family wants (regulation 35)");
            }
        }
    }

    private void startClocks(MediationCase opened, MediationContact contact) {
        if (!opened.isWanted()) {
            lookup.oweCertificate(opened, MediationRules.CERTIFY_DECLINED, contact.contactedOn());
            return;
        }
        LocalDate asked = opened.getAskedOn();
        facts.record(
                DisputeStep.MEDIATION_WANTED, opened, asked, opened.getIssues().name(), null, null);
        if (opened.getIssues() != MediationIssues.HEALTH_ONLY) {
            ledger.open(opened.getReference(), MediationRules.ARRANGE, asked);
        }
        if (opened.getIssues().withHealth()) {
            for (String code : contact.icbs().stream().distinct().toList()) {
                UUID icb = icbs.save(new MediationIcb(opened.getId(), code)).getId();
                ledger.open(opened.getReference(), MediationRules.PASS_HEALTH_ISSUES, asked, icb.toString());
            }
        }
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
