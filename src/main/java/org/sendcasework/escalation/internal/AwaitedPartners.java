package org.sendcasework.escalation.internal;

import java.util.UUID;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.Consultations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.clock.Deadline;
import org.springframework.stereotype.Component;

/** Finds out who must act under a deadline. */
@Component
class AwaitedPartners {

    private final AdviceService advice;
    private final Consultations consultations;
    private final PartnerServices services;
    private final CaseFiles caseFiles;

    AwaitedPartners(AdviceService advice, Consultations consultations, PartnerServices services, CaseFiles caseFiles) {
        this.advice = advice;
        this.consultations = consultations;
        this.services = services;
        this.caseFiles = caseFiles;
    }

    AwaitedPartner of(Deadline deadline) {
        if (deadline.getRuleCode().equals(AdviceService.REPLY)) {
            return adviser(advice.byId(UUID.fromString(deadline.getSubjectId())));
        }
        if (deadline.getRuleCode().equals(AssessmentRules.SETTING_REPLY)) {
            UUID consultation = UUID.fromString(deadline.getSubjectId());
            return new AwaitedPartner(
                    null, null, consultations.byId(consultation).getSetting());
        }
        return AwaitedPartner.NONE;
    }

    /** Whether the case has proceeded without the advice that this deadline is about. */
    boolean isGivenUp(Deadline deadline) {
        return deadline.getRuleCode().equals(AdviceService.REPLY)
                && advice.byId(UUID.fromString(deadline.getSubjectId())).getStatus() == AdviceStatus.GONE_ON_WITHOUT;
    }

    private AwaitedPartner adviser(AdviceRequest request) {
        CaseFile caseFile = caseFiles.byReference(request.getCaseReference());
        AdviceKind kind = request.getKind();
        return kind == AdviceKind.EDUCATIONAL
                ? new AwaitedPartner(kind, null, caseFile.getSetting())
                : new AwaitedPartner(kind, services.forDiscipline(kind.name()).orElse(null), null);
    }
}
