package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import org.sendcasework.shared.InvalidInputException;

/**
 * The parts of a notice of a decision that can be appealed: right of appeal, time limits, mediation information of
 * regulation 32, disagreement resolution, information and advice (regulations 5(3), 10(3)). A refusal cannot be
 * completed while one is missing.
 */
public record AppealNotice(
        LocalDate sentOn,
        boolean appealRight,
        boolean timeLimits,
        String mediationAdviser,
        boolean mediationInformation,
        boolean disagreementResolution,
        String iasContact,
        String authorityContact) {

    public void requireComplete() {
        require("appealRight", appealRight, "the right of appeal");
        require("timeLimits", timeLimits, "the time limits for an appeal");
        require("mediationAdviser", mediationAdviser != null, "the mediation adviser's contact");
        require("mediationInformation", mediationInformation, "the mediation information of regulation 32");
        require("disagreementResolution", disagreementResolution, "disagreement resolution");
        require("iasContact", iasContact != null, "the information, advice and support service");
        require("authorityContact", authorityContact != null, "whom to contact at the authority");
    }

    private static void require(String field, boolean present, String what) {
        if (!present) {
            throw new InvalidInputException(
                    field, "the notice is not lawful without " + what + " (regulation 5(3), 10(3))");
        }
    }
}
