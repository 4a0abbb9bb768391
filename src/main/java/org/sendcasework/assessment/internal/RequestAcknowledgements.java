package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.casefile.RightsPassing;
import org.sendcasework.casefile.SameChildren;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first steps after a request came: acknowledging it and notifying those who must know. */
@Service
@Transactional
public class RequestAcknowledgements {

    private final CaseWork work;
    private final SettingRegister settings;
    private final AssessmentLetters fields;
    private final Letters letters;
    private final Dates dates;
    private final CaseFiles caseFiles;
    private final CaseTeams caseTeams;
    private final CaseContacts contacts;
    private final RightsHolders rights;
    private final RightsPassing passing;
    private final PartnerNotices partners;
    private final PlansInForce plans;
    private final AssessedRecently recently;
    private final Reassessments reassessments;
    private final SameChildren sameChildren;

    RequestAcknowledgements(
            CaseWork work,
            SettingRegister settings,
            AssessmentLetters fields,
            Letters letters,
            Dates dates,
            CaseFiles caseFiles,
            CaseTeams caseTeams,
            CaseContacts contacts,
            RightsHolders rights,
            RightsPassing passing,
            PartnerNotices partners,
            PlansInForce plans,
            AssessedRecently recently,
            Reassessments reassessments,
            SameChildren sameChildren) {
        this.work = work;
        this.settings = settings;
        this.fields = fields;
        this.letters = letters;
        this.dates = dates;
        this.caseFiles = caseFiles;
        this.caseTeams = caseTeams;
        this.contacts = contacts;
        this.rights = rights;
        this.passing = passing;
        this.partners = partners;
        this.plans = plans;
        this.recently = recently;
        this.reassessments = reassessments;
        this.sameChildren = sameChildren;
    }

    /** Records the acknowledgement and what the officer found on checking the request. */
    public void acknowledge(String reference, Acknowledgement found) {
        CaseFile caseFile = work.toChange(reference);
        dates.requireBetween(
                "acknowledgedOn", found.on(), caseFile.getDateReceived(), "the day the request was received");
        Setting setting = found.settingUrn() == null ? null : settings.byUrn("settingUrn", found.settingUrn());
        boolean corrected = !Objects.equals(setting, caseFile.getSetting());
        if (found.earlier() != null) {
            plans.require(caseFile, found.earlier());
            recently.require(
                    "lastAssessedOn",
                    caseFile.getDateReceived(),
                    found.earlier().lastAssessedOn());
        }
        caseFile.acknowledge(found.on(), setting, found.askedBefore() || sameChildren.hasEarlier(caseFile));
        if (corrected) {
            caseTeams.followCorrection(caseFile);
        }
        caseFiles.recordNeeds(
                caseFile,
                found.primaryNeed(),
                found.lookedAfter(),
                found.hearingImpairment(),
                found.visionImpairment(),
                found.multiSensoryImpairment());
        contacts.recordFrom(caseFile, found.family(), true);
        if (rights.today(caseFile).party().isReachable()) {
            passing.settle(caseFile);
        }
        if (found.earlier() != null) {
            recordEarlier(caseFile, found.earlier());
        }
        letters.toFamily(caseFile, NoticeKind.ACKNOWLEDGEMENT, found.on(), fields.undecided(caseFile));
    }

    private void recordEarlier(CaseFile caseFile, PlanAndAssessment earlier) {
        boolean was = caseFile.isReassessment();
        caseFile.recordPlanAndAssessment(earlier.planSince(), earlier.whyNoPlan(), earlier.lastAssessedOn());
        if (caseFile.isReassessment() && !was) {
            reassessments.begin(caseFile);
        } else if (was && !caseFile.isReassessment()) {
            reassessments.takeBack(caseFile);
        }
        if (earlier.whyNoPlan() != null) {
            work.note(caseFile, "REQUEST", "No plan is in force: " + earlier.whyNoPlan());
        }
        if (earlier.lastAssessedOn() != null) {
            work.note(
                    caseFile,
                    "REQUEST",
                    "Assessed on " + Texts.date(earlier.lastAssessedOn())
                            + (caseFile.isReassessment()
                                    ? ", within the six months before the request (regulation 24)."
                                    : ", within the six months before the request: the notice of section 36(7) is not owed."
                                            + " Everything else is."));
        }
    }

    /**
     * Notifies the people of regulation 4(2) that an assessment is considered, and asks the family for views and evidence.
     * After an assessment within six months the notice of section 36(7) is not owed, and the family is consulted all the
     * same (section 36(4)).
     */
    public void notifyConsidering(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        LocalDate today = work.today();
        partners.send(caseFile, NoticeKind.CONSIDERING_AN_ASSESSMENT, today);
        letters.toFamily(caseFile, NoticeKind.ASK_FOR_VIEWS, today, fields.undecided(caseFile));
    }
}
