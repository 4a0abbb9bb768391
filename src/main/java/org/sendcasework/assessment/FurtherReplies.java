package org.sendcasework.assessment;

import java.util.List;
import java.util.UUID;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.NewRepresentation;
import org.sendcasework.assessment.internal.Representation;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.NewSetting;
import org.sendcasework.casefile.Setting;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may record of a family that has a draft: a further reply, and the setting that it names. */
@Service
@Transactional
public class FurtherReplies {

    private final FamilyRepresentations representations;
    private final RequestedSettings requested;
    private final CaseFiles caseFiles;

    FurtherReplies(FamilyRepresentations representations, RequestedSettings requested, CaseFiles caseFiles) {
        this.representations = representations;
        this.requested = requested;
        this.caseFiles = caseFiles;
    }

    /** The ids of all replies of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<UUID> of(String reference) {
        return representations.of(caseFiles.byReference(reference)).stream()
                .map(Representation::getId)
                .toList();
    }

    /** Records a reply; a meeting or a setting that it asks for is then somebody's task. */
    public void record(String reference, FurtherReply reply) {
        representations.recordFurther(
                reference,
                new NewRepresentation(
                        "AGREED",
                        reply.receivedOn(),
                        reply.way(),
                        null,
                        reply.meetingAsked(),
                        List.of(),
                        reply.otherSetting(),
                        false,
                        reply.nothingMoreShownBy()));
    }

    /** Adds the setting that the family asked for by name to the register, so that it can be consulted. */
    public Setting addSetting(String reference, String askedAs, NewSetting added) {
        CaseFile caseFile = caseFiles.byReference(reference);
        var request = requested.of(caseFile).stream()
                .filter(one -> one.getSetting() == null && one.getAskedAs().equals(askedAs))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("The family asked for no such setting."));
        return requested.add(reference, request.getId(), added);
    }
}
