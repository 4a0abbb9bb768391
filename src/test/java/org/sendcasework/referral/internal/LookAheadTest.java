package org.sendcasework.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CaseworkSteps;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.EahSteps;
import org.springframework.beans.factory.annotation.Autowired;

/** A request for an EHC needs assessment that follows a referral is noticed and kept. */
@CaseworkTest
class LookAheadTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Autowired
    private LookAhead lookAhead;

    @Autowired
    private EahReferrals referrals;

    @Autowired
    private EahSteps eah;

    @Autowired
    private CaseworkSteps steps;

    private String urn;

    @BeforeEach
    void aSetting() {
        steps.today(MONDAY);
        urn = eah.setting();
    }

    private ProcessInstance requestOf(String familyName, LocalDate received) {
        steps.today(received);
        return steps.request(
                received, "childFamilyName", familyName, "childDateOfBirth", "2019-02-11", "settingUrn", urn);
    }

    @Test
    void aRequestForTheSameChildIsNoticedTheDayItComes() {
        String reference =
                eah.refer(urn, "subject", "CHILD", "childFamilyName", "Lookahead", "childDateOfBirth", "2019-02-11");
        String other =
                eah.refer(urn, "subject", "CHILD", "childFamilyName", "Lookahead", "childDateOfBirth", "2019-02-12");
        ProcessInstance request = requestOf("LOOKAHEAD", LocalDate.of(2028, 3, 6));

        assertThat(lookAhead.after(referrals.byReference(reference)))
                .singleElement()
                .satisfies(later -> {
                    assertThat(later.getMatch()).isEqualTo(LaterRequest.Match.SAME_CHILD);
                    assertThat(later.getCaseReference()).isEqualTo(request.getBusinessKey());
                    assertThat(later.getRequestedOn()).isEqualTo(LocalDate.of(2028, 3, 6));
                });
        assertThat(lookAhead.after(referrals.byReference(other)))
                .as("born another day")
                .isEmpty();
    }

    @Test
    void aRequestOfTheSameSettingAndNeedIsNoticedOnceTheNeedIsKnown() {
        String reference = eah.refer(urn);
        String otherNeed = eah.refer(urn, "need", "PD");
        ProcessInstance request = requestOf("Somebody", LocalDate.of(2027, 1, 11));
        assertThat(lookAhead.after(referrals.byReference(reference))).isEmpty();

        steps.submit(request, "check-and-acknowledge", "settingUrn", urn, "primaryNeed", "SLCN");

        assertThat(lookAhead.after(referrals.byReference(reference)))
                .singleElement()
                .extracting(LaterRequest::getMatch)
                .isEqualTo(LaterRequest.Match.SAME_SETTING_AND_NEED);
        assertThat(lookAhead.after(referrals.byReference(otherNeed))).isEmpty();
    }

    @Test
    void afterAYearOrBeforeTheReferralItDoesNotCount() {
        String reference = eah.refer(urn);
        ProcessInstance late = requestOf("Late", LocalDate.of(2027, 11, 3));
        steps.submit(late, "check-and-acknowledge", "settingUrn", urn, "primaryNeed", "SLCN");
        ProcessInstance before = steps.request(
                MONDAY.minusDays(1), "childFamilyName", "Before", "childDateOfBirth", "2019-02-11", "settingUrn", urn);
        steps.submit(before, "check-and-acknowledge", "settingUrn", urn, "primaryNeed", "SLCN");

        assertThat(lookAhead.after(referrals.byReference(reference))).isEmpty();
    }
}
