package org.sendcasework.panel.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.letters.Letters;
import org.sendcasework.panel.Delegation;
import org.sendcasework.panel.PanelDecisions;
import org.sendcasework.panel.Panels;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects the record of a decision. A family that was told of the decision is told again, with a letter that the manager
 * has read: it must not rely on words, a test or a value that the authority knows to be wrong.
 */
@Service
@Transactional
public class RecordCorrections {

    private static final int LONGEST = 5000;

    private final CaseWork work;
    private final Decisions decisions;
    private final PanelDecisions panelDecisions;
    private final Panels panels;
    private final PanelLetters fields;
    private final Letters letters;

    RecordCorrections(
            CaseWork work,
            Decisions decisions,
            PanelDecisions panelDecisions,
            Panels panels,
            PanelLetters fields,
            Letters letters) {
        this.work = work;
        this.decisions = decisions;
        this.panelDecisions = panelDecisions;
        this.panels = panels;
        this.fields = fields;
        this.letters = letters;
    }

    /**
     * The letter that the family would get, as it is proposed; empty where the family was not told of the decision yet,
     * so that its letter will have the corrected words, or where the child or young person has died.
     *
     * @throws InvalidInputException if the correction cannot be made
     */
    @Transactional(readOnly = true)
    public Optional<String> letter(UUID id, Integer version, DecisionCorrection correction) {
        DecisionCorrection checked = decisions.checked(id, version, correction);
        Decision before = decisions.byId(id);
        requireWithinLimit(before, checked.value());
        return isOwed(before)
                ? Optional.of(letters.prepared(
                        decisions.caseOf(before),
                        NoticeKind.DECISION_CORRECTED,
                        work.today(),
                        fields.correction(before, decisions.testOf(before), checked)))
                : Optional.empty();
    }

    private boolean isOwed(Decision before) {
        return before.getFamilyNotifiedOn() != null && decisions.caseOf(before).getOutcome() != CaseOutcome.DIED;
    }

    /**
     * Corrects the record and tells the family.
     *
     * @param letter the letter as the manager read it; not used where none is owed
     * @throws InvalidInputException if the correction cannot be made, or the letter is empty
     */
    public Decision correct(UUID id, Integer version, DecisionCorrection correction, String letter) {
        Decision before = decisions.byId(id);
        requireWithinLimit(before, correction.value());
        Decision corrected = decisions.correct(id, version, correction);
        if (isOwed(before)) {
            CaseFile caseFile = decisions.caseOf(before);
            String read = Inputs.text("letter", letter, LONGEST);
            letters.asRead(
                    caseFile,
                    NoticeKind.DECISION_CORRECTED,
                    work.today(),
                    read,
                    fields.correction(before, decisions.testOf(before), correction));
            corrected.correctionTold(work.today());
        }
        return corrected;
    }

    /** A corrected value must be one that whoever decided could decide. */
    private void requireWithinLimit(Decision before, BigDecimal value) {
        if (value == null) {
            return;
        }
        for (PanelDecision proof : panelDecisions.proofsOfRecord(first(before).getId())) {
            if (proof.getTermsId() == null) {
                continue;
            }
            List<Delegation> lines = panels.delegation(panels.termsById(proof.getTermsId()));
            boolean within = lines.stream()
                    .filter(line -> line.getDecisionKind() == before.getKind())
                    .filter(line -> proof.getHolder() == null
                            ? line.getHolderKind() == Delegation.HolderKind.PANEL
                            : proof.getHolder().equals(line.getHolder()))
                    .anyMatch(line -> line.covers(value));
            if (!within) {
                throw new InvalidInputException(
                        "value",
                        "is beyond what whoever decided may decide under the terms of reference. It needs a new decision");
            }
        }
    }

    private Decision first(Decision version) {
        return decisions.earlierVersions(version).stream()
                .reduce((one, other) -> other)
                .orElse(version);
    }
}
