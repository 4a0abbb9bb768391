package org.sendcasework.casefile;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a recorded decision should have said. The outcome is not among it: another outcome is another decision.
 *
 * @param partsMet the codes of the parts of the legal test that are met; the others are not
 * @param evidence what shows the parts whose answer changes; null where none does
 * @param reasonCodes the reasons that should have been ticked
 * @param value pounds a year; null for a decision without a value
 * @param why why the record was wrong; kept with the new version
 */
public record DecisionCorrection(
        String reasons,
        String conditions,
        List<String> partsMet,
        String evidence,
        List<String> reasonCodes,
        BigDecimal value,
        String why) {}
