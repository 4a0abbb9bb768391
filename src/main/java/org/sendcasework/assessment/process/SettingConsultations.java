package org.sendcasework.assessment.process;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.sendcasework.assessment.Consultations;
import org.sendcasework.assessment.internal.ConsultationReply;
import org.sendcasework.engine.SubmittedForm;
import org.sendcasework.identity.Groups;
import org.springframework.stereotype.Component;

/** What the model calls about consulting settings, under the name {@code consultations}. */
@Component("consultations")
public class SettingConsultations {

    private final Consultations consultations;

    SettingConsultations(Consultations consultations) {
        this.consultations = consultations;
    }

    /** User task choose-settings-to-consult. */
    public void choose(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        consultations.choose(
                task.getExecution().getProcessBusinessKey(),
                form.options("settingsToConsult"),
                form.flag("noConsultation") ? form.text("noConsultationReason") : null,
                form.date("sentOn"));
    }

    /** The consultations that the multi-instance sub-process consult-settings waits for. */
    public Collection<String> awaited(DelegateExecution execution) {
        return consultations.of(execution.getProcessBusinessKey()).stream()
                .filter(consultation -> consultation.getReply() == null)
                .map(consultation -> consultation.getId().toString())
                .toList();
    }

    /** The setting itself may answer; a caseworker may record an answer that came by letter. */
    public Collection<String> candidateGroups(String consultationId) {
        String urn =
                consultations.byId(UUID.fromString(consultationId)).getSetting().getUrn();
        return List.of(Groups.setting(urn), Groups.CASEWORKERS);
    }

    /** User task answer-consultation. */
    public void answer(DelegateTask task) {
        SubmittedForm form = SubmittedForm.of(task);
        consultations.answer(
                UUID.fromString((String) task.getVariable("consultationId")),
                new ConsultationReply(
                        form.text("reply"),
                        form.date("repliedOn"),
                        form.text("reasonCode"),
                        form.text("reasonText"),
                        form.text("counterOffer")));
    }
}
