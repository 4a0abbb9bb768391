package org.sendcasework.referral.internal;

import org.sendcasework.referral.EahReferral;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.TriageProposal;
import org.sendcasework.shared.Texts;

/** A referral in one line. */
public final class EahTexts {

    private EahTexts() {}

    /** What help is asked for, at which setting. A child is named only because the family consented. */
    public static String subject(EahReferral referral) {
        NamedChild child = referral.getChild();
        String what =
                switch (referral.getSubject()) {
                    case SETTING -> "The whole setting";
                    case GROUP -> "A group of " + referral.getChildrenDeclared() + " children";
                    case CHILD ->
                        child == null
                                ? "A child, whose family withdrew its consent to the name on "
                                        + Texts.date(referral.getConsentWithdrawnOn())
                                : child.givenName() + " " + child.familyName() + ", born "
                                        + Texts.date(child.dateOfBirth()) + " (consent of " + child.consentBy() + ", "
                                        + Texts.date(child.consentOn()) + ")";
                };
        return what + ", " + referral.getSetting().getName();
    }

    /** What triage proposes. */
    public static String proposal(EahReferral referral) {
        TriageProposal proposal = referral.getProposal();
        String who = proposal.outcome().isTakenUp() && proposal.outcome() != TriageOutcome.OUTREACH
                ? " (" + proposal.discipline().words() + ")"
                : "";
        return "Proposed: priority " + proposal.priority().name().substring(1) + ", "
                + proposal.outcome().words() + who + ", because " + proposal.because() + ".";
    }
}
