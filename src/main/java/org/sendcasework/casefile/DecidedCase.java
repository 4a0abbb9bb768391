package org.sendcasework.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What the figures about decisions count, without anything about the person.
 *
 * @param correctsId the earlier version of the same decision; null for the first
 * @param reasonCodes separated by commas
 * @param reviewAgreed false where a second officer sent it back, so that it never went out
 * @param repeat whether the child's family or setting had asked before
 */
public record DecidedCase(
        UUID id,
        UUID correctsId,
        Decision.Kind kind,
        String outcome,
        String reasonCodes,
        boolean refusal,
        Boolean reviewAgreed,
        boolean repeat) {

    /** The coded reasons; empty for none. */
    public List<String> reasons() {
        return reasonCodes.isEmpty() ? List.of() : Arrays.asList(reasonCodes.split(","));
    }
}
