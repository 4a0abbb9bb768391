package org.sendcasework.escalation.stuck;

/**
 * Which stuck cases are asked for; null or empty leaves a condition out.
 *
 * @param team a group of the authority that an open task of the case is offered to
 * @param service a partner's group that the case waits for; {@code settings} means any one setting
 * @param locality where the child lives or goes to school
 * @param reason why it is stuck
 */
public record StuckFilter(String team, String service, String locality, StuckReason reason) {

    /** Every stuck case. */
    public static final StuckFilter NONE = new StuckFilter(null, null, null, null);

    public StuckFilter {
        team = orNull(team);
        service = orNull(service);
        locality = orNull(locality);
    }

    private static String orNull(String entered) {
        return entered == null || entered.isBlank() ? null : entered.strip();
    }
}
