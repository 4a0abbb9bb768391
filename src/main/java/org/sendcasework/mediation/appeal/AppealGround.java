package org.sendcasework.mediation.appeal;

import org.sendcasework.casefile.AppealableDecision;

/** What an appeal is about. An appeal about section I alone needs no mediation certificate (section 55(2)). */
public enum AppealGround {
    NO_ASSESSMENT("No assessment", AppealableDecision.NO_ASSESSMENT, true),
    NO_PLAN("No plan", AppealableDecision.NO_PLAN, true),
    NEEDS("Section B: needs", AppealableDecision.PLAN_CONTENTS, true),
    PROVISION("Section F: provision", AppealableDecision.PLAN_CONTENTS, true),
    SETTING_NAMED("Section I: the setting or type named", AppealableDecision.PLAN_CONTENTS, false),
    NO_SETTING_NAMED("Section I: no setting named", AppealableDecision.PLAN_CONTENTS, false),
    NO_REASSESSMENT("No re-assessment", AppealableDecision.NO_REASSESSMENT, true),
    NO_AMENDMENT("No amendment", AppealableDecision.NO_AMENDMENT, true),
    CEASE("The plan ceases", AppealableDecision.CEASE, true);

    private final String words;
    private final AppealableDecision decision;
    private final boolean needsCertificate;

    AppealGround(String words, AppealableDecision decision, boolean needsCertificate) {
        this.words = words;
        this.decision = decision;
        this.needsCertificate = needsCertificate;
    }

    public String words() {
        return words;
    }

    /** The decision it can be raised against. */
    AppealableDecision decision() {
        return decision;
    }

    boolean needsCertificate() {
        return needsCertificate;
    }
}
