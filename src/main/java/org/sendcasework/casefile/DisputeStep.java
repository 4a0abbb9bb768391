package org.sendcasework.casefile;

/** The steps of a dispute that are counted. */
public enum DisputeStep {
    /** The family contacted the mediation adviser. */
    REFERRED,
    /** The family wants mediation. */
    MEDIATION_WANTED,
    /** A date was arranged; days since the family asked. */
    ARRANGED,
    /** The mediation was held; days since the family asked, in time within 30 days. */
    MEDIATED,
    /** What came of a mediation that was held: FULL, PART or NONE. */
    AGREED,
    /** The adviser issued the certificate. */
    CERTIFIED,
    /** A point of the agreement was done or settled otherwise: DELIVERED or SETTLED; NOT_DELIVERED before 0.4. */
    POINT_CLOSED,
    /** The mediation is over. */
    CLOSED,
    /** An appeal was registered; outcome MEDIATED if there was a mediation before, otherwise NOT_MEDIATED. */
    APPEALED,
    /** The appeal is over; outcome as it ended. */
    APPEAL_ENDED
}
