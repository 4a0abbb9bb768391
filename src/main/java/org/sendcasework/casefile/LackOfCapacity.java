package org.sendcasework.casefile;

import java.time.LocalDate;

/**
 * That a young person lacks capacity, and who acts in their place.
 *
 * @param capacity the matters it is about, who found it and how: capacity is judged for a decision and a time
 * @param authority the order or power that appoints a representative; for a parent, how it is known that there is none
 */
public record LackOfCapacity(
        AlternativePerson.Kind kind,
        NewCase.FamilyContact contact,
        String capacity,
        LocalDate assessedOn,
        String authority,
        LocalDate fromOn) {}
