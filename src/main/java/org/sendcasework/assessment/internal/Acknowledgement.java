package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.casefile.NewCase;

/** What the officer confirms on acknowledging a request; URN and need may be null. */
public record Acknowledgement(
        LocalDate on,
        String settingUrn,
        String primaryNeed,
        boolean lookedAfter,
        boolean hearingImpairment,
        boolean visionImpairment,
        boolean multiSensoryImpairment,
        boolean askedBefore,
        NewCase.FamilyContact family) {}
