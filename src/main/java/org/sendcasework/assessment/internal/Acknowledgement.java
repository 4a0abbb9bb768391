package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.NewCase;

/**
 * What the officer confirms on acknowledging a request; URN and need may be null.
 *
 * @param earlier what was found about an earlier plan and assessment; null where an older form, which running cases
 *     still hold, did not ask
 */
public record Acknowledgement(
        LocalDate on,
        String settingUrn,
        String primaryNeed,
        boolean lookedAfter,
        boolean hearingImpairment,
        boolean visionImpairment,
        boolean multiSensoryImpairment,
        boolean askedBefore,
        PlanAndAssessment earlier,
        NewCase.FamilyContact family) {}
