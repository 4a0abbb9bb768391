package org.sendcasework.assessment.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.assessment.Consultations;
import org.sendcasework.assessment.internal.AdviceEffects;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * What a partner sees of a case: who the child is, what is asked and until when; never the case file. The officers'
 * forms about late and outstanding advice show the same request.
 */
@Component
class PartnerFormView implements FormView {

    private final CaseFiles caseFiles;
    private final AdviceService advice;
    private final AdviceEffects effects;
    private final Consultations consultations;
    private final DueTexts dueTexts;

    PartnerFormView(
            CaseFiles caseFiles,
            AdviceService advice,
            AdviceEffects effects,
            Consultations consultations,
            DueTexts dueTexts) {
        this.caseFiles = caseFiles;
        this.advice = advice;
        this.effects = effects;
        this.consultations = consultations;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return switch (formId) {
            case "give-advice",
                    "decide-about-late-advice",
                    "decide-to-proceed-without-advice",
                    "receive-outstanding-advice",
                    "answer-consultation" -> true;
            default -> false;
        };
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        CaseFile caseFile = caseFiles.byReference(context.businessKey());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseReference", caseFile.getReference());
        values.put("childSummary", CaseTexts.child(caseFile));
        values.put("taskId", context.taskId());
        if ("answer-consultation".equals(context.formId())) {
            addConsultation(values, consultations.byId(id(context, "consultationId")));
        } else {
            addAdvice(values, context.formId(), caseFile, advice.byId(id(context, "adviceRequestId")));
        }
        return values;
    }

    private void addConsultation(Map<String, Object> values, Consultation consultation) {
        values.put(
                "request",
                "We ask " + consultation.getSetting().getName()
                        + " whether it can meet the needs in the draft plan. Asked on "
                        + Texts.date(consultation.getSentOn()) + ".");
        values.put(
                "clockSummary",
                dueTexts.of(
                        consultation.getCaseReference(),
                        AssessmentRules.SETTING_REPLY,
                        consultation.getId().toString()));
        values.put("taskHint", "");
    }

    private void addAdvice(Map<String, Object> values, String formId, CaseFile caseFile, AdviceRequest request) {
        values.put(
                "request",
                request.getKind().words() + " under regulation " + request.getRegulation() + ", "
                        + (request.getRequestedOn() == null
                                ? "not asked for before."
                                : "asked of " + request.getAskedOf() + " on " + Texts.date(request.getRequestedOn())
                                        + "."));
        values.put(
                "clockSummary",
                dueTexts.of(
                        request.getCaseReference(),
                        AdviceService.REPLY,
                        request.getId().toString()));
        values.put("taskHint", values.get("request"));
        switch (formId) {
            case "decide-about-late-advice", "decide-to-proceed-without-advice" -> addTries(values, request);
            case "receive-outstanding-advice" ->
                values.put(
                        "effectOptions",
                        effects.offered(caseFile, request.getKind()).stream()
                                .map(effect -> Map.of("value", effect.name(), "label", effect.words()))
                                .toList());
            default -> {
                // A partner sees no more than what is asked
            }
        }
    }

    private static void addTries(Map<String, Object> values, AdviceRequest request) {
        String tries = request.triesInWords();
        values.put(
                "triesSoFar",
                (tries.isEmpty()
                                ? "No try at another source is recorded yet."
                                : "Tried at another source: " + tries + ".")
                        + (request.getProposedReason() == null
                                ? ""
                                : " Proposed by " + request.getProposedBy() + " to proceed without it: "
                                        + request.getProposedReason()));
    }

    private static UUID id(FormContext context, String variable) {
        return UUID.fromString((String) context.variable(variable));
    }
}
