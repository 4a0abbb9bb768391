package org.sendcasework.mediation.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTexts;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationIssues;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.internal.AgreementPoint;
import org.sendcasework.mediation.internal.Arrangement;
import org.sendcasework.mediation.internal.MediationIcb;
import org.sendcasework.mediation.internal.MediationRules;
import org.sendcasework.mediation.internal.MediationServices;
import org.sendcasework.mediation.internal.MediationSession;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * What the forms of a mediation show: the family's referral and its dates, never the case file. The start form shows the
 * organisations that the person may record a contact for.
 */
@Component
class MediationFormView implements FormView {

    private static final String START = "record-the-contact";

    private final Mediations mediations;
    private final MediationServices services;
    private final CaseFiles caseFiles;
    private final DueTexts dueTexts;

    MediationFormView(Mediations mediations, MediationServices services, CaseFiles caseFiles, DueTexts dueTexts) {
        this.mediations = mediations;
        this.services = services;
        this.caseFiles = caseFiles;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return switch (formId) {
            case START,
                    "pass-health-issues",
                    "arrange-the-mediation",
                    "record-the-mediation",
                    "issue-the-certificate",
                    "tell-the-adviser",
                    "certify-in-default",
                    "deliver-agreement-point" -> true;
            default -> false;
        };
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (START.equals(context.formId())) {
            values.put("adviserOptions", MediationServices.options(services.advisersOfSignedIn()));
            values.put("icbOptions", MediationServices.options(services.icbs()));
            return values;
        }
        MediationCase mediation = mediations.byReference(context.businessKey());
        CaseFile caseFile = caseFiles.byReference(mediation.getCaseReference());
        values.put("caseReference", mediation.getReference());
        values.put("caseReferenceOfCase", mediation.getCaseReference());
        values.put("childSummary", CaseTexts.child(caseFile));
        values.put("taskHint", decision(mediation));
        switch (context.formId()) {
            case "pass-health-issues" -> addIcb(values, mediation, id(context, "icbId"));
            case "arrange-the-mediation" -> addArranging(values, mediation);
            case "record-the-mediation" -> addSession(values, mediation);
            case "tell-the-adviser", "certify-in-default" -> addArrangeDate(values, mediation);
            case "issue-the-certificate" ->
                values.put("clockSummary", dueTexts.of(mediation.getReference(), mediation.getCertificateRule()));
            default -> addPoint(values, mediation, mediations.point(id(context, "pointId")));
        }
        return values;
    }

    private static String decision(MediationCase mediation) {
        return "Decision: " + mediation.getDecision().words() + ". "
                + (mediation.getWhatItIsAbout() == null ? "" : "The family says: " + mediation.getWhatItIsAbout());
    }

    private void addIcb(Map<String, Object> values, MediationCase mediation, UUID icbId) {
        values.put(
                "clockSummary",
                dueTexts.of(mediation.getReference(), MediationRules.PASS_HEALTH_ISSUES, icbId.toString()));
        values.put(
                "taskHint",
                "To notify: " + services.name(mediations.icb(icbId).getServiceCode()) + ". Tell them: "
                        + mediation.healthIssues());
    }

    private void addArranging(Map<String, Object> values, MediationCase mediation) {
        List<MediationIcb> icbs = mediations.icbs(mediation);
        boolean healthOnly = mediation.getIssues() == MediationIssues.HEALTH_ONLY;
        addArrangeDate(values, mediation);
        values.put("providerOptions", MediationServices.options(services.providers()));
        values.put("healthOnly", healthOnly);
        values.put("icbCount", Math.min(icbs.size(), MediationSteps.MOST_ICBS));
        List<String> boards = new ArrayList<>();
        icbs.forEach(icb -> boards.add(services.name(icb.getServiceCode())));
        values.put(
                "icbList",
                boards.isEmpty()
                        ? "No integrated care board takes part."
                        : "Boards that take part, in this order: " + String.join("; ", boards) + ".");
        if (mediation.getProviderCode() != null) {
            values.put("providerCode", mediation.getProviderCode());
        }
    }

    private void addArrangeDate(Map<String, Object> values, MediationCase mediation) {
        values.put("clockSummary", dueTexts.of(mediation.getReference(), mediation.arrangingRule()));
    }

    private void addSession(Map<String, Object> values, MediationCase mediation) {
        MediationSession session = mediations.currentSession(mediation);
        addArrangeDate(values, mediation);
        values.put(
                "taskHint",
                decision(mediation) + " Arranged for " + Texts.dueDate(session.getMeetingOn()) + ", "
                        + session.getPlace() + ".");
        List<Map<String, String>> bodies = new ArrayList<>();
        bodies.add(Map.of("value", Arrangement.AUTHORITY, "label", services.name(Arrangement.AUTHORITY)));
        mediations
                .icbs(mediation)
                .forEach(icb -> bodies.add(
                        Map.of("value", icb.getServiceCode(), "label", services.name(icb.getServiceCode()))));
        values.put("bodyOptions", bodies);
    }

    private void addPoint(Map<String, Object> values, MediationCase mediation, AgreementPoint point) {
        values.put(
                "clockSummary",
                dueTexts.of(
                        mediation.getReference(),
                        point.getRuleCode(),
                        point.getId().toString()));
        values.put(
                "taskHint",
                "Point " + point.getNumber() + ", to be done by " + services.name(point.getBody()) + ": "
                        + point.getText()
                        + (point.getNotKeptOn() == null
                                ? ""
                                : " Found not to be done on " + Texts.date(point.getNotKeptOn()) + ": "
                                        + point.getNotKeptBecause()));
    }

    private static UUID id(FormContext context, String variable) {
        return UUID.fromString((String) context.variable(variable));
    }
}
