package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.sendcasework.casefile.Setting;
import org.sendcasework.escalation.standards.StandardJudgement;
import org.sendcasework.referral.Outreaches;
import org.sendcasework.referral.PastReferral;
import org.sendcasework.referral.PastReferrals;
import org.springframework.stereotype.Component;

/**
 * A quarter of Experts at Hand in Ambershire: 600 referrals of 300 settings, most of them ended, and a speech and
 * language service that keeps its date of first contact too seldom. Settings that asked much have less need than those
 * that never asked, so that coverage, concentration and the list of settings not yet reached have something to show.
 */
@Component
@OnlyInDemonstration
class DemonstrationExpertsAtHand {

    static final int REFERRALS = 600;
    static final int SETTINGS_THAT_ASK = 300;

    private static final long SEED = 20260901;
    private static final int OPEN = 36;
    private static final int DAYS = 98;

    private final DemonstrationEahArea area;
    private final DemonstrationEahWork work;
    private final PastReferrals past;
    private final StandardJudgement judgement;
    private final Outreaches outreaches;
    private final DemonstrationRecords records;

    DemonstrationExpertsAtHand(
            DemonstrationEahArea area,
            DemonstrationEahWork work,
            PastReferrals past,
            StandardJudgement judgement,
            Outreaches outreaches,
            DemonstrationRecords records) {
        this.area = area;
        this.work = work;
        this.past = past;
        this.judgement = judgement;
        this.outreaches = outreaches;
        this.records = records;
    }

    /** Creates the quarter that ends on a day; the same day gives the same quarter. */
    void create(LocalDate today) {
        Random random = new Random(SEED);
        area.create(today, random);
        records.letGo();
        List<Setting> asking = asking();
        DemonstrationReferrals drawn = new DemonstrationReferrals(random, today);
        List<PastReferral> ended = new ArrayList<>();
        for (int number = 0; number < REFERRALS - OPEN; number++) {
            // The first round reaches each setting once; the second half goes mostly to a few
            int place = number < SETTINGS_THAT_ASK ? number : (int) (asking.size() * Math.pow(random.nextDouble(), 3));
            ended.add(drawn.ended(asking.get(place), DAYS));
        }
        ended.sort(Comparator.comparing(one -> one.asked().receivedOn()));
        past.keep(ended);
        records.letGo();
        for (int number = 0; number < OPEN; number++) {
            work.open(drawn.asked(asking.get(number * 7 % asking.size()), number % 12 + 1), number, today);
            records.letGo();
        }
        judgement.judge();
        work.agreeRecoveryPlans(today);
        outreaches.begin();
    }

    /** The settings that ask, those with the least need first: they take the most. */
    private List<Setting> asking() {
        return area.settings().stream()
                .sorted(Comparator.comparing(area::needOf).thenComparing(Setting::getUrn))
                .limit(SETTINGS_THAT_ASK)
                .toList();
    }
}
