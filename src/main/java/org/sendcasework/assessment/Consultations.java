package org.sendcasework.assessment;

import static org.sendcasework.assessment.AssessmentRules.CHOOSE_SETTINGS;
import static org.sendcasework.assessment.AssessmentRules.SETTING_REPLY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.internal.ConsultationReply;
import org.sendcasework.assessment.internal.ConsultationRepository;
import org.sendcasework.assessment.internal.Plan;
import org.sendcasework.assessment.internal.PlanVersions;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.letters.LetterFields;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consults settings before a plan names one, and keeps their answers. */
@Service("consultationService")
@Transactional
public class Consultations {

    private final CaseWork work;
    private final ConsultationRepository consultations;
    private final PlanVersions plans;
    private final SettingRegister settings;
    private final RequestedSettings requested;
    private final DeadlineLedger ledger;
    private final Letters letters;
    private final Dates dates;

    Consultations(
            CaseWork work,
            ConsultationRepository consultations,
            PlanVersions plans,
            SettingRegister settings,
            RequestedSettings requested,
            DeadlineLedger ledger,
            Letters letters,
            Dates dates) {
        this.work = work;
        this.consultations = consultations;
        this.plans = plans;
        this.settings = settings;
        this.requested = requested;
        this.ledger = ledger;
        this.letters = letters;
        this.dates = dates;
    }

    /**
     * Consults these settings.
     *
     * @throws InvalidInputException if none is chosen without a reason, or a setting the family asked for is missing and
     *     was never consulted (section 39(2))
     */
    public void choose(String reference, List<String> urns, String whyNone, LocalDate sentOn) {
        CaseFile caseFile = work.toChange(reference);
        dates.requireNotInFuture("sentOn", sentOn);
        if (urns.isEmpty() && whyNone == null) {
            throw new InvalidInputException(
                    "settingsToConsult", "choose a setting, or tick that none is to be consulted and say why");
        }
        if (!urns.isEmpty() && whyNone != null) {
            throw new InvalidInputException(
                    "noConsultation", "either choose settings or say that none is consulted, not both");
        }
        Plan plan = plans.current(caseFile);
        dates.requireNotBefore("sentOn", sentOn, plan.getSentOn(), "the day the draft was sent");
        List<Setting> chosen = urns.stream()
                .map(urn -> settings.byUrn("settingsToConsult", urn))
                .toList();
        requested.requireConsulted(caseFile, "settingsToConsult", chosen);
        for (Setting setting : chosen) {
            Consultation consultation = consultations.save(
                    new Consultation(caseFile, setting, requested.isAskedFor(caseFile, setting), sentOn));
            ledger.open(reference, SETTING_REPLY, sentOn, consultation.getId().toString());
            letters.toSetting(caseFile, NoticeKind.CONSULTATION, setting, sentOn, LetterFields.none());
        }
        if (urns.isEmpty()) {
            work.note(caseFile, "CONSULTATION", "No setting consulted. " + whyNone);
        }
        ledger.meet(reference, CHOOSE_SETTINGS, sentOn);
    }

    /**
     * Records a setting's answer.
     *
     * @throws InvalidInputException if "no reply" is recorded before the fifteen days are over
     */
    public void answer(UUID id, ConsultationReply reply) {
        Consultation consultation = byId(id);
        String reference = consultation.getCaseReference();
        LocalDate today = dates.today();
        boolean silent = ConsultationReply.NO_REPLY.equals(reply.reply());
        LocalDate lastDay = ledger.find(reference, SETTING_REPLY, id.toString())
                .orElseThrow()
                .getDueDate();
        if (silent && !today.isAfter(lastDay)) {
            throw new InvalidInputException(
                    "reply",
                    "the setting has until " + lastDay + "; you can record that no reply came only after that day");
        }
        if (!silent) {
            dates.requireNotInFuture("repliedOn", reply.repliedOn());
            dates.requireNotBefore("repliedOn", reply.repliedOn(), consultation.getSentOn(), "the consultation");
        }
        consultation.answer(reply, work.officer());
        if (silent) {
            ledger.lapse(
                    reference,
                    SETTING_REPLY,
                    id.toString(),
                    today,
                    "No reply; the authority decides on the information it has");
        } else {
            ledger.meet(reference, SETTING_REPLY, id.toString(), reply.repliedOn());
        }
        work.note(
                work.caseOf(reference),
                silent ? today : reply.repliedOn(),
                "CONSULTATION",
                consultation.getSetting().getName() + ": " + reply.reply());
    }

    @Transactional(readOnly = true)
    public List<Consultation> of(String reference) {
        return consultations.findByCaseReferenceOrderBySentOn(reference);
    }

    @Transactional(readOnly = true)
    public Consultation byId(UUID id) {
        return consultations.findById(id).orElseThrow(() -> new NotFoundException("There is no such consultation."));
    }
}
