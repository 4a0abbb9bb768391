package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.assessment.Consultations;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.clock.Trigger;
import org.sendcasework.shared.Dates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** When advisers and settings were asked, and when each answered. */
@Component
@Order(4)
class PartnerFacts implements CaseFactSource {

    private static final String CORRECTED = "corrected";

    private final AdviceService advice;
    private final Consultations consultations;
    private final Dates dates;

    PartnerFacts(AdviceService advice, Consultations consultations, Dates dates) {
        this.advice = advice;
        this.consultations = consultations;
        this.dates = dates;
    }

    @Override
    public List<CaseFact> of(CaseFile caseFile) {
        List<CaseFact> facts = new ArrayList<>();
        advice.of(caseFile.getReference()).forEach(request -> add(facts, caseFile, request));
        consultations.of(caseFile.getReference()).forEach(consultation -> add(facts, caseFile, consultation));
        return facts;
    }

    private void add(List<CaseFact> facts, CaseFile caseFile, AdviceRequest request) {
        String id = request.getId().toString();
        String what = request.getKind().words() + ", " + request.getAskedOf();
        if (request.getRequestedOn() != null) {
            facts.add(CaseFact.date(
                            "advice-asked-on:" + id, what + ": date asked for", request.getRequestedOn(), right -> {
                                dates.requireBetween(
                                        CORRECTED,
                                        right,
                                        caseFile.getDateReceived(),
                                        "the day the request was received");
                                dates.requireNotAfter(
                                        CORRECTED, right, request.getGivenOn(), "the day the advice was given");
                                request.correctRequestedOn(right);
                            })
                    .counts(Trigger.ADVICE_REQUEST_RECEIVED)
                    .of(id));
        }
        if (request.getGivenOn() != null) {
            facts.add(CaseFact.date("advice-given-on:" + id, what + ": date given", request.getGivenOn(), right -> {
                        dates.requireBetween(CORRECTED, right, request.getRequestedOn(), "the day it was asked for");
                        request.correctGivenOn(right);
                    })
                    .meets(AdviceService.REPLY)
                    .of(id));
        }
    }

    private void add(List<CaseFact> facts, CaseFile caseFile, Consultation consultation) {
        String id = consultation.getId().toString();
        String what = "Consultation of " + consultation.getSetting().getName();
        facts.add(CaseFact.date("consulted-on:" + id, what + ": date sent", consultation.getSentOn(), right -> {
                    dates.requireBetween(
                            CORRECTED, right, caseFile.getDateReceived(), "the day the request was received");
                    dates.requireNotAfter(CORRECTED, right, consultation.getRepliedOn(), "the day of the reply");
                    consultation.correctSentOn(right);
                })
                .counts(Trigger.CONSULTATION_SENT)
                .of(id));
        if (consultation.getRepliedOn() != null) {
            facts.add(CaseFact.date(
                            "replied-on:" + id, what + ": date of the reply", consultation.getRepliedOn(), right -> {
                                dates.requireBetween(CORRECTED, right, consultation.getSentOn(), "the day it was sent");
                                consultation.correctRepliedOn(right);
                            })
                    .meets(AssessmentRules.SETTING_REPLY)
                    .of(id));
        }
    }
}
