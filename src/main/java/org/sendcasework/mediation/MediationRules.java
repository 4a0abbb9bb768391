package org.sendcasework.mediation;

/** The rule codes of the statutory-deadlines table that mediation and appeal work with. */
public final class MediationRules {

    public static final String CONTACT = "MED-CONTACT-2M";
    public static final String TIME_TO_APPEAL = "APPEAL-LATER-OF";
    public static final String CERTIFY_DECLINED = "MED-CERT-NO-3WD";
    public static final String CERTIFY_NOT_ARRANGED = "MED-CERT-FAIL-3WD";
    public static final String CERTIFY_HELD = "MED-CERT-DONE-3WD";
    public static final String PASS_HEALTH_ISSUES = "MED-HEALTH-3WD";
    public static final String ARRANGE = "MED-ARRANGE-30D";
    public static final String ARRANGE_HEALTH = "MED-HEALTH-30D";
    public static final String INVITE = "MED-INVITE-5WD";
    public static final String AGREED_IN_WRITING = "MED-AGREE-WRITTEN";
    public static final String TELL_AUTHORITY = "MED-AGREE-TELL-1W";
    public static final String RESPOND = "APPEAL-LA-RESP";
    public static final String APPEAL_STANDS = "APPEAL-STANDS-20W";

    private MediationRules() {}
}
