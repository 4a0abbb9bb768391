package org.sendcasework.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CasePaper.Line;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the final plan answers to what the family said: what changed since the draft and why, what was not taken up and
 * why, and what became of each setting they asked for. The case file and the letter say the same.
 */
@Component
@Transactional(readOnly = true)
public class FinalAnswers {

    private final FinalChangeRepository changes;
    private final RepresentationRepository representations;
    private final RequestedSettings requested;
    private final DraftTimes times;

    FinalAnswers(
            FinalChangeRepository changes,
            RepresentationRepository representations,
            RequestedSettings requested,
            DraftTimes times) {
        this.changes = changes;
        this.representations = representations;
        this.requested = requested;
        this.times = times;
    }

    /** One line for each answer, for the case file. */
    List<Line> of(CaseFile caseFile, Plan plan) {
        List<Line> lines = new ArrayList<>();
        for (FinalChange change : changes.findByPlanIdOrderBySection(plan.getId())) {
            lines.add(new Line("Section " + change.getSection() + " differs from the draft", because(change)));
        }
        for (Representation said : representations.findByCaseIdOrderByRecordedAt(caseFile.getId())) {
            if (said.getNotTakenUp() != null && said.getPlan().getId().equals(plan.getId())) {
                lines.add(new Line(
                        "Not taken up of what the family said on " + Texts.date(said.getReceivedOn()),
                        said.getNotTakenUp()));
            }
        }
        if (plan.getNamed() != null) {
            for (SettingRequest request : requested.of(caseFile)) {
                lines.add(new Line("The family asked for " + request.getAskedAs(), answer(request, plan)));
            }
        }
        return lines;
    }

    /** The same as a paragraph each, for the letter; empty when there is nothing to say. */
    String letter(CaseFile caseFile, Plan plan) {
        return of(caseFile, plan).stream()
                .map(line -> line.name() + ": " + line.text() + "\n\n")
                .collect(Collectors.joining());
    }

    private static String because(FinalChange change) {
        String why = change.getBecause() == FinalChange.Because.PLACEMENT
                ? "Because of the setting or type of setting that the plan names."
                : "Because of what the family said on "
                        + Texts.date(change.getRepresentation().getReceivedOn()) + ".";
        return why
                + (change.getDraftText().isEmpty()
                        ? " The draft had no such section."
                        : " The draft said: " + change.getDraftText());
    }

    private String answer(SettingRequest request, Plan plan) {
        if (request.isFor(plan.getNamedSetting())) {
            return "The plan names it.";
        }
        if (requested.isUnderSection39(request)) {
            return request.getRefusalGround() == null
                    ? "Asked for in the fifteen days; it must be consulted, and named unless a ground of section 39(4)"
                            + " applies."
                    : "Asked for in the fifteen days and not named, on this ground of section 39(4): "
                            + Texts.words(request.getRefusalGround()).toLowerCase(Locale.UK) + ".";
        }
        return times.isInTime(request.getRepresentation())
                ? "It is not of a kind that section 38(3) lists. Section 40 governs what the plan names; we took the"
                        + " wish into account."
                : "Asked for after the fifteen days. Section 40 governs what the plan names; we took the wish into"
                        + " account.";
    }
}
