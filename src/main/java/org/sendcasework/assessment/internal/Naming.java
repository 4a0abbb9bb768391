package org.sendcasework.assessment.internal;

import java.time.LocalDate;

/**
 * What the plan is to name, and on which ground of section 39(4) a setting the family asked for is not named (null when
 * their wish is met or they named none).
 */
public record Naming(
        Plan.Named named,
        String settingUrn,
        String settingType,
        LocalDate homeEducationRequestedOn,
        String refusalGround,
        String reasons,
        LocalDate decidedOn) {}
