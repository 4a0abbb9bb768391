package org.sendcasework.mediation.internal;

import org.sendcasework.clock.RuleCode;

/** The rule codes of the statutory-deadlines table that mediation and appeal work with. */
public final class MediationRules {

    public static final RuleCode CONTACT = new RuleCode("MED-CONTACT-2M");
    public static final RuleCode TIME_TO_APPEAL = new RuleCode("APPEAL-LATER-OF");
    public static final RuleCode CERTIFY_DECLINED = new RuleCode("MED-CERT-NO-3WD");
    public static final RuleCode CERTIFY_NOT_ARRANGED = new RuleCode("MED-CERT-FAIL-3WD");
    public static final RuleCode CERTIFY_HELD = new RuleCode("MED-CERT-DONE-3WD");
    public static final RuleCode PASS_HEALTH_ISSUES = new RuleCode("MED-HEALTH-3WD");
    public static final RuleCode ARRANGE = new RuleCode("MED-ARRANGE-30D");
    public static final RuleCode ARRANGE_HEALTH = new RuleCode("MED-HEALTH-30D");
    public static final RuleCode INVITE = new RuleCode("MED-INVITE-5WD");
    public static final RuleCode AGREED_IN_WRITING = new RuleCode("MED-AGREE-WRITTEN");
    public static final RuleCode TELL_AUTHORITY = new RuleCode("MED-AGREE-TELL-1W");
    public static final RuleCode RESPOND = new RuleCode("APPEAL-LA-RESP");
    public static final RuleCode APPEAL_STANDS = new RuleCode("APPEAL-STANDS-20W");

    private MediationRules() {}
}
