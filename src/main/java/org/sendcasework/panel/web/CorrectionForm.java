package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;

/**
 * The correction of a recorded decision, as the form sends it.
 *
 * @param letter the letter to the family as the manager read it; empty as long as it was not shown
 */
record CorrectionForm(
        @Label("Reasons for the family")
                @NotBlank(message = "Enter the reasons for the family")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String reasons,
        @Label("Conditions (optional)") @Size(max = 2000, message = "must not be longer than {max} characters")
                String conditions,
        @Label(value = "Parts of the test that are met", hint = "The parts without a tick are not met")
                List<String> partsMet,
        @Label(value = "What shows it (optional)", hint = "Needed where you change the answer to a part of the test")
                @Size(max = 5000, message = "must not be longer than {max} characters")
                String evidence,
        @Label("Reasons for the refusal") List<String> reasonCodes,
        @Label("Value in pounds a year") @Size(max = 13, message = "must not be longer than {max} characters")
                String value,
        @Label(value = "Why the record is wrong", hint = "The family reads this in the letter")
                @NotBlank(message = "Enter why the record is wrong")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String why,
        @Label("The letter") @Size(max = 5000, message = "must not be longer than {max} characters") String letter,
        Integer version) {

    CorrectionForm {
        partsMet = partsMet == null ? List.of() : List.copyOf(partsMet);
        reasonCodes = reasonCodes == null ? List.of() : List.copyOf(reasonCodes);
    }

    /** The form filled in with the record as it is. */
    static CorrectionForm of(Decision record, List<DecisionCriterion> test) {
        return new CorrectionForm(
                record.getReasons(),
                record.getConditions(),
                test.stream()
                        .filter(DecisionCriterion::isMet)
                        .map(DecisionCriterion::getCode)
                        .toList(),
                "",
                ReasonsAndTest.codes(record),
                record.getValueGbp() == null
                        ? ""
                        : record.getValueGbp().stripTrailingZeros().toPlainString(),
                "",
                "",
                record.getVersion());
    }

    boolean hasLetter() {
        return letter != null && !letter.isBlank();
    }

    /** The same with the letter that is proposed. */
    CorrectionForm with(String proposed) {
        return new CorrectionForm(reasons, conditions, partsMet, evidence, reasonCodes, value, why, proposed, version);
    }

    DecisionCorrection correction() {
        return new DecisionCorrection(reasons, conditions, partsMet, evidence, reasonCodes, amount(), why);
    }

    private BigDecimal amount() {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(value.strip().replace("£", "").replace(",", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInputException("value", "enter the value as a number of pounds");
        }
    }
}
