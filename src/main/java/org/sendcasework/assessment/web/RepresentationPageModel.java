package org.sendcasework.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.assessment.internal.BeforeTheFinalPlan;
import org.sendcasework.assessment.internal.DraftTimes;
import org.sendcasework.assessment.internal.FamilyRepresentations;
import org.sendcasework.assessment.internal.HealthAgreements;
import org.sendcasework.assessment.internal.NewRepresentation;
import org.sendcasework.assessment.internal.Representation;
import org.sendcasework.assessment.internal.RequestedSettings;
import org.sendcasework.assessment.internal.SettingRequest;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of the family's replies to a draft shows. */
@Component
class RepresentationPageModel {

    private final FamilyRepresentations representations;
    private final RequestedSettings requested;
    private final HealthAgreements healthAgreements;
    private final BeforeTheFinalPlan before;
    private final DraftTimes times;
    private final CurrentUser currentUser;

    RepresentationPageModel(
            FamilyRepresentations representations,
            RequestedSettings requested,
            HealthAgreements healthAgreements,
            BeforeTheFinalPlan before,
            DraftTimes times,
            CurrentUser currentUser) {
        this.representations = representations;
        this.requested = requested;
        this.healthAgreements = healthAgreements;
        this.before = before;
        this.times = times;
        this.currentUser = currentUser;
    }

    /**
     * One reply.
     *
     * @param mayAnswer whether something in it may still be left out of the final plan, with the reason
     */
    record Reply(UUID id, int draft, String came, String what, String said, String notTakenUp, boolean mayAnswer) {}

    /** A setting that they ask for; {@code missing} when the register lacks it. */
    record Wish(UUID id, String name, String law, boolean missing) {}

    void fill(Model model, CaseFile caseFile) {
        boolean open = representations.isOpenToTheFamily(caseFile);
        boolean mayChange = open && currentUser.isOfficer();
        model.addAttribute("case", caseFile);
        model.addAttribute("open", open);
        model.addAttribute("mayChange", mayChange);
        model.addAttribute(
                "replies",
                representations.of(caseFile).stream()
                        .map(said -> reply(said, mayChange))
                        .toList());
        model.addAttribute(
                "wishes", requested.of(caseFile).stream().map(this::wish).toList());
        model.addAttribute(
                "lastDay", open ? Texts.dueDate(times.lastDayToReply(representations.draftOf(caseFile))) : "");
        model.addAttribute("openPoints", open ? before.openPoints(caseFile) : List.of());
        model.addAttribute("mayChangeDraft", mayChange && representations.isFinalising(caseFile.getReference()));
        model.addAttribute("mayAskForHealth", mayChange && healthAgreements.isToBeAskedFor(caseFile));
    }

    /** One reply of a case. */
    Reply line(CaseFile caseFile, UUID id) {
        Optional<Representation> found = representations.of(caseFile).stream()
                .filter(said -> said.getId().equals(id))
                .findFirst();
        return reply(found.orElseThrow(() -> new NotFoundException("There is no such reply to a draft.")), false);
    }

    private Reply reply(Representation said, boolean mayChange) {
        boolean silent = said.getReceivedOn() == null;
        return new Reply(
                said.getId(),
                said.getPlan().getDraftNumber(),
                silent ? "No reply came" : Texts.date(said.getReceivedOn()) + way(said) + time(said),
                what(said),
                said.getSaid() == null ? "" : said.getSaid(),
                said.getNotTakenUp() == null ? "" : said.getNotTakenUp(),
                mayChange && !silent && said.getNotTakenUp() == null);
    }

    private static String way(Representation said) {
        return NewRepresentation.WAY_NOT_RECORDED.equals(said.getWay())
                ? ""
                : ", " + Texts.words(said.getWay()).toLowerCase(Locale.UK);
    }

    private String time(Representation said) {
        return times.isInTime(said) ? ", in the 15 days" : ", after the 15 days";
    }

    private static String what(Representation said) {
        List<String> what = new ArrayList<>();
        what.add(Texts.words(said.getReply()));
        if (said.isMeetingAsked()) {
            what.add("asks for a meeting");
        }
        if (said.isPersonalBudgetAsked()) {
            what.add("asks for a personal budget");
        }
        if (said.isNothingMore()) {
            what.add("has nothing more to say (" + said.getNothingMoreShownBy() + ")");
        }
        return String.join("; ", what);
    }

    private Wish wish(SettingRequest request) {
        boolean section39 = requested.isUnderSection39(request);
        return new Wish(
                request.getId(),
                request.getAskedAs(),
                section39
                        ? "Section 39: it is consulted, and named unless a ground of section 39(4) applies"
                        : "Section 40: the wish is taken into account",
                request.getSetting() == null);
    }
}
