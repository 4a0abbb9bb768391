package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.Consultation;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NewSetting;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The settings that a family asks the plan to name. A request made in its fifteen days for a setting that section 38(3)
 * lists stands until the plan is final, through later drafts too; of any other, section 40 governs.
 */
@Service
@Transactional
public class RequestedSettings {

    private final SettingRequestRepository requests;
    private final ConsultationRepository consultations;
    private final DraftTimes times;
    private final SettingRegister settings;
    private final CaseWork work;

    RequestedSettings(
            SettingRequestRepository requests,
            ConsultationRepository consultations,
            DraftTimes times,
            SettingRegister settings,
            CaseWork work) {
        this.requests = requests;
        this.consultations = consultations;
        this.times = times;
        this.settings = settings;
        this.work = work;
    }

    /** Every request of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<SettingRequest> of(CaseFile caseFile) {
        return requests.findByCaseIdOrderByRepresentationRecordedAt(caseFile.getId());
    }

    /** Those that section 39 governs: each is consulted, and named unless a ground of section 39(4) applies. */
    @Transactional(readOnly = true)
    public List<SettingRequest> underSection39(CaseFile caseFile) {
        return of(caseFile).stream().filter(this::isUnderSection39).toList();
    }

    /** Whether the family asked for a setting, in time or later. */
    @Transactional(readOnly = true)
    public boolean isAskedFor(CaseFile caseFile, Setting setting) {
        return of(caseFile).stream().anyMatch(request -> request.isFor(setting));
    }

    /** Whether section 39 governs a request. */
    public boolean isUnderSection39(SettingRequest request) {
        return request.isOfSection38() && times.isInTime(request.getRepresentation());
    }

    /** Keeps a request, unless the same setting was asked for before in a way that still stands. */
    SettingRequest keep(CaseFile caseFile, Representation said, Setting setting, String askedAs) {
        return underSection39(caseFile).stream()
                .filter(earlier ->
                        setting == null ? earlier.getAskedAs().equalsIgnoreCase(askedAs) : earlier.isFor(setting))
                .findFirst()
                .orElseGet(() -> requests.save(new SettingRequest(caseFile.getId(), said, setting, askedAs)));
    }

    /** One request of a case. */
    @Transactional(readOnly = true)
    public SettingRequest byId(CaseFile caseFile, UUID id) {
        return requests.findById(id)
                .filter(one -> one.getCaseId().equals(caseFile.getId()))
                .orElseThrow(() -> new NotFoundException("There is no such request for a setting."));
    }

    /** Adds the setting that the family named to the register. */
    public Setting add(String reference, UUID id, NewSetting added) {
        byId(work.toChange(reference), id);
        Setting setting = settings.add(added);
        found(reference, id, setting);
        return setting;
    }

    /** Says which setting of the register it is that the family named. */
    public void found(String reference, UUID id, Setting setting) {
        CaseFile caseFile = work.toChange(reference);
        SettingRequest request = byId(caseFile, id);
        if (request.getSetting() != null) {
            throw new ConflictException(request.getAskedAs() + " is in the register already.");
        }
        String askedAs = request.getAskedAs();
        request.found(setting);
        work.note(
                caseFile,
                "REPRESENTATIONS",
                "“" + askedAs + "”, which the family asks for, is " + setting.getName() + " in the register.");
    }

    /**
     * Refuses to go on without consulting a setting that section 39 is about.
     *
     * @param chosen the settings that are consulted now
     */
    public void requireConsulted(CaseFile caseFile, String field, List<Setting> chosen) {
        for (SettingRequest request : underSection39(caseFile)) {
            requireInRegister(request, field);
            boolean now = chosen.stream().anyMatch(request::isFor);
            if (!now && !wasConsulted(caseFile, request)) {
                throw new InvalidInputException(
                        field,
                        "the family asked for " + request.getAskedAs() + "; it must be consulted (section 39(2))");
            }
        }
    }

    private void requireInRegister(SettingRequest request, String field) {
        if (request.getSetting() == null) {
            throw new InvalidInputException(
                    field,
                    "the family asked for " + request.getAskedAs()
                            + ", which the register lacks; add it on the page “What the family says about the draft”,"
                            + " so that it can be consulted (section 39(2))");
        }
    }

    /**
     * Refuses a final plan while a request under section 39 has no answer: the setting consulted and heard, and named or
     * refused on a ground of section 39(4).
     */
    void requireAnswered(CaseFile caseFile, Plan plan, String field) {
        requireConsulted(caseFile, field, List.of());
        for (SettingRequest request : underSection39(caseFile)) {
            boolean heard = consultationsOf(caseFile, request).stream().anyMatch(asked -> asked.getReply() != null);
            if (!heard) {
                throw new InvalidInputException(
                        field, "wait for the reply of " + request.getAskedAs() + ", which the family asked for");
            }
            if (!request.isFor(plan.getNamedSetting()) && request.getRefusalGround() == null) {
                throw new InvalidInputException(
                        field,
                        "the family asked for " + request.getAskedAs()
                                + "; decide first whether the plan names it (section 39(4))");
            }
        }
    }

    private boolean wasConsulted(CaseFile caseFile, SettingRequest request) {
        return !consultationsOf(caseFile, request).isEmpty();
    }

    private List<Consultation> consultationsOf(CaseFile caseFile, SettingRequest request) {
        return consultations.findByCaseReferenceOrderBySentOn(caseFile.getReference()).stream()
                .filter(asked -> request.isFor(asked.getSetting()))
                .toList();
    }
}
