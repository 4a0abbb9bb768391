package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Map;

/**
 * What the plan is to name, and on which ground of section 39(4) a setting the family asked for is not named (null when
 * their wish is met or they named none).
 *
 * @param otherGrounds by URN, the ground for each setting they asked for that is not named on another ground than the
 *     first
 * @param otherwise what section 61 asks for, where provision is made otherwise than in a school or college
 */
public record Naming(
        Plan.Named named,
        String settingUrn,
        String settingType,
        LocalDate homeEducationRequestedOn,
        String refusalGround,
        Map<String, String> otherGrounds,
        EducationOtherwise otherwise,
        String reasons,
        LocalDate decidedOn) {

    /** On which ground a setting is not named. */
    String groundFor(String urn) {
        return otherGrounds.getOrDefault(urn, refusalGround);
    }
}
