package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.sendcasework.casefile.Setting;
import org.sendcasework.referral.Closing;
import org.sendcasework.referral.ClosingOutcome;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.EahSession;
import org.sendcasework.referral.EscalatedTo;
import org.sendcasework.referral.Impact;
import org.sendcasework.referral.NamedChild;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.NewReferral;
import org.sendcasework.referral.PastReferral;
import org.sendcasework.referral.ReferralPriority;
import org.sendcasework.referral.ReferralSubject;
import org.sendcasework.referral.Satisfaction;
import org.sendcasework.referral.Situation;
import org.sendcasework.referral.TriageDecision;
import org.sendcasework.referral.TriageOutcome;
import org.sendcasework.referral.WorkDone;

/** Draws fictional referrals: most about groups and whole settings, one in five about a child with consent. */
class DemonstrationReferrals {

    private static final List<Need> NEEDS =
            List.of(Need.SLCN, Need.SLCN, Need.SEMH, Need.SEMH, Need.ASD, Need.ASD, Need.MLD, Need.PD, Need.HI);
    private static final List<TriageOutcome> ANSWERS = List.of(
            TriageOutcome.UNIVERSAL_ADVICE,
            TriageOutcome.UNIVERSAL_ADVICE,
            TriageOutcome.SIGNPOST,
            TriageOutcome.OTHER_ROUTE,
            TriageOutcome.EHC_ADVICE,
            TriageOutcome.NOT_ACCEPTED);
    private static final List<TriageOutcome> TAKEN_UP = List.of(
            TriageOutcome.CONSULTATION_CLINIC,
            TriageOutcome.TRAINING,
            TriageOutcome.GROUP_OR_SETTING_OFFER,
            TriageOutcome.GROUP_OR_SETTING_OFFER,
            TriageOutcome.TARGETED_INTERVENTION,
            TriageOutcome.INDIVIDUAL_PATHWAY);
    private static final List<Satisfaction> SAID = List.of(
            Satisfaction.VERY_SATISFIED,
            Satisfaction.SATISFIED,
            Satisfaction.SATISFIED,
            Satisfaction.NEITHER,
            Satisfaction.DISSATISFIED,
            Satisfaction.NO_ANSWER);
    private static final List<String> GIVEN = List.of("Ada", "Bilal", "Cora", "Dylan", "Esme", "Farah", "Gwen", "Hugo");
    private static final List<String> FAMILY =
            List.of("Ashcombe", "Birchall", "Clovelly", "Dunster", "Eversley", "Fairlight", "Greystone", "Hartfield");

    /** Work of the failing service takes this many days at most, all else less than half. */
    private static final int LONGEST = 52;

    private static final int SHORTEST = 26;

    private final Random random;
    private final LocalDate today;

    DemonstrationReferrals(Random random, LocalDate today) {
        this.random = random;
        this.today = today;
    }

    /** What a setting asked some days ago. */
    NewReferral asked(Setting setting, int daysAgo) {
        LocalDate on = today.minusDays(daysAgo);
        int drawn = random.nextInt(10);
        ReferralSubject subject =
                drawn < 3 ? ReferralSubject.SETTING : drawn < 8 ? ReferralSubject.GROUP : ReferralSubject.CHILD;
        return new NewReferral(
                NewReferral.Channel.PAGE,
                setting.getUrn(),
                on,
                "SENCO of " + setting.getName(),
                subject,
                subject == ReferralSubject.GROUP ? 3 + random.nextInt(20) : null,
                subject == ReferralSubject.CHILD ? child(on) : null,
                pick(NEEDS),
                pick(List.of(Situation.values())),
                "We should like advice on what to try next.",
                "Ordinary support for two terms.");
    }

    private NamedChild child(LocalDate on) {
        String family = pick(FAMILY);
        return new NamedChild(
                pick(GIVEN),
                family,
                on.minusYears(4L + random.nextInt(10)).minusDays(random.nextInt(300)),
                on,
                "Parent " + family);
    }

    /** A referral of the last days that has ended. */
    PastReferral ended(Setting setting, int days) {
        int daysAgo = 4 + random.nextInt(days - 4);
        NewReferral asked = asked(setting, daysAgo);
        Discipline discipline = DemonstrationEahArea.disciplineOf(asked.need());
        boolean failing = discipline == Discipline.SPEECH_AND_LANGUAGE;
        int needed = failing ? LONGEST : SHORTEST;
        LocalDate triaged = asked.receivedOn().plusDays(1L + random.nextInt(random.nextInt(10) == 0 ? 18 : 5));
        if (triaged.isAfter(today)) {
            triaged = today;
        }
        ReferralPriority priority = ReferralPriority.values()[1 + random.nextInt(2)];
        if (daysAgo <= needed || random.nextInt(10) < 3) {
            return new PastReferral(
                    asked,
                    new TriageDecision(triaged, priority, pick(ANSWERS), null, null, "Our answer to you.", null),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null);
        }
        triaged = asked.receivedOn().plusDays(1L + random.nextInt(5));
        return worked(asked, triaged, failing ? ReferralPriority.P2 : priority, discipline);
    }

    private PastReferral worked(
            NewReferral asked, LocalDate triaged, ReferralPriority priority, Discipline discipline) {
        boolean failing = discipline == Discipline.SPEECH_AND_LANGUAGE;
        boolean late = failing && random.nextInt(10) < 8;
        LocalDate contact = triaged.plusDays(late ? 26L + random.nextInt(8) : 2L + random.nextInt(9));
        int sessions = 1 + random.nextInt(4);
        LocalDate held = contact.plusDays(2L + random.nextInt(4));
        LocalDate followedUp = held.plusDays(3);
        int how = random.nextInt(10);
        ClosingOutcome closing = how < 5
                ? ClosingOutcome.DE_ESCALATED
                : how < 8 ? ClosingOutcome.NO_ESCALATION : ClosingOutcome.ESCALATED;
        return new PastReferral(
                asked,
                new TriageDecision(
                        triaged,
                        priority,
                        pick(TAKEN_UP),
                        discipline,
                        sessions,
                        "A specialist will speak with you.",
                        null),
                DemonstrationEahArea.providerOf(discipline),
                contact,
                List.of(new WorkDone(
                        held,
                        pick(List.of(EahSession.Kind.values())),
                        sessions,
                        asked.childrenDeclared(),
                        "Looked at the classroom and agreed what to try.")),
                followedUp,
                pick(List.of(Impact.values())),
                new Closing(
                        followedUp.plusDays(1),
                        closing,
                        closing == ClosingOutcome.ESCALATED ? pick(List.of(EscalatedTo.values())) : null,
                        pick(SAID),
                        asked.subject() == ReferralSubject.CHILD ? pick(SAID) : Satisfaction.NOT_ASKED,
                        "Agreed with the setting."));
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
