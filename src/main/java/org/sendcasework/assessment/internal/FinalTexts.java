package org.sendcasework.assessment.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of the final plan. They may differ from the draft through what the family said and through the placement,
 * and through nothing else (section 38; Code of Practice 9.125).
 */
@Component
@Transactional
public class FinalTexts {

    /** The sections that every draft has, as its form asks for them. */
    private static final Set<String> ALWAYS_THERE = Set.of("A", "B", "E", "F", "K");

    private final FamilyRepresentations representations;
    private final FinalChangeRepository changes;

    FinalTexts(FamilyRepresentations representations, FinalChangeRepository changes) {
        this.representations = representations;
        this.changes = changes;
    }

    /** In which sections a final plan differs from its draft, and why. */
    @Transactional(readOnly = true)
    public List<FinalChange> changesOf(Plan plan) {
        return changes.findByPlanIdOrderBySection(plan.getId());
    }

    /**
     * Keeps the words of the final plan, with the reason of each change.
     *
     * @throws InvalidInputException if a section differs from the draft without one of the two reasons
     */
    void keep(CaseFile caseFile, Plan plan, FinalText text) {
        TreeSet<String> sections = new TreeSet<>(plan.getSections().keySet());
        sections.addAll(text.sections().keySet());
        for (String section : sections) {
            keep(caseFile, plan, section, text);
        }
        if (!text.notTakenUp().isEmpty()) {
            if (text.why() == null) {
                throw new InvalidInputException("notTakenUpWhy", "say what is not taken up, and why");
            }
            text.notTakenUp().forEach(id -> representations.notTakenUp(caseFile.getReference(), id, text.why()));
        }
    }

    private void keep(CaseFile caseFile, Plan plan, String section, FinalText text) {
        String before = lines(plan.getSections().get(section));
        String after = lines(text.sections().get(section));
        String because = text.because().get(section);
        String field = "because" + section;
        if (before.equals(after)) {
            if (because != null) {
                throw new InvalidInputException(field, "section " + section + " says what the draft says");
            }
            return;
        }
        if (because == null) {
            throw new InvalidInputException(
                    field,
                    "section " + section + " differs from the draft; say through what the family said or the placement."
                            + " For any other reason change the draft and serve it again (Code of Practice 9.125)");
        }
        if (after.isEmpty() && ALWAYS_THERE.contains(section)) {
            throw new InvalidInputException("section" + section, "a plan always has a section " + section);
        }
        changes.save(new FinalChange(plan, section, before, representation(caseFile, plan, field, because)));
        plan.finalText(section, after.isEmpty() ? null : after);
    }

    private Representation representation(CaseFile caseFile, Plan plan, String field, String because) {
        if (FinalText.PLACEMENT.equals(because)) {
            return null;
        }
        Representation said = representations.byId(caseFile, UUID.fromString(because));
        if (said.getReceivedOn() == null || !said.getPlan().getId().equals(plan.getId())) {
            throw new InvalidInputException(field, "must be something that the family said about this draft");
        }
        return said;
    }

    /** Refuses a final plan that leaves something without answer that the family asked to be changed. */
    void requireAnswered(CaseFile caseFile, Plan plan) {
        List<UUID> takenUp = changesOf(plan).stream()
                .filter(change -> change.getRepresentation() != null)
                .map(change -> change.getRepresentation().getId())
                .toList();
        representations.of(caseFile).stream()
                .filter(said -> said.getPlan().getId().equals(plan.getId()))
                .filter(Representation::asksForChanges)
                .filter(said -> said.getNotTakenUp() == null && !takenUp.contains(said.getId()))
                .findFirst()
                .ifPresent(said -> {
                    throw new InvalidInputException(
                            "notTakenUp",
                            "the family asked for changes on " + said.getReceivedOn()
                                    + "; say which section takes them up, or what is not taken up and why");
                });
    }

    private static String lines(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
