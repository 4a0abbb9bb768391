package org.sendcasework.assessment.internal;

import java.time.LocalDate;

/**
 * What section 61 asks for before provision is made otherwise than in a school or college.
 *
 * @param because why it would be inappropriate for the provision to be made in a school, post-16 institution or other
 *     such place
 * @param consulted who was consulted: the parent or the young person
 */
public record EducationOtherwise(String because, String consulted, LocalDate consultedOn) {

    /** Whether a form asked for it: the older forms did not. */
    boolean isGiven() {
        return because != null || consulted != null || consultedOn != null;
    }
}
