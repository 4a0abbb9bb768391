package org.sendcasework.mediation.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.casefile.DisputeStep;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationContact;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.Mediations;
import org.springframework.stereotype.Component;

/** What follows from a contact: its facts, and the deadlines that the family's wish starts. */
@Component
public class ContactFollowUp {

    private final Mediations mediations;
    private final MediationIcbRepository icbs;
    private final DeadlineLedger ledger;
    private final DisputeFacts facts;

    ContactFollowUp(Mediations mediations, MediationIcbRepository icbs, DeadlineLedger ledger, DisputeFacts facts) {
        this.mediations = mediations;
        this.icbs = icbs;
        this.ledger = ledger;
        this.facts = facts;
    }

    public void begin(MediationCase opened, MediationContact contact) {
        facts.record(DisputeStep.REFERRED, opened, contact.contactedOn());
        if (!opened.isWanted()) {
            mediations.oweCertificate(opened, MediationRules.CERTIFY_DECLINED, contact.contactedOn());
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
}
