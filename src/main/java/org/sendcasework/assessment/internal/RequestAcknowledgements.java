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
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.letters.Letters;
import org.sendcasework.shared.Dates;
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
            PartnerNotices partners) {
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
    }

    /** Records the acknowledgement and what the officer found on checking the request. */
    public void acknowledge(String reference, Acknowledgement found) {
        CaseFile caseFile = work.toChange(reference);
        dates.requireBetween(
                "acknowledgedOn", found.on(), caseFile.getDateReceived(), "the day the request was received");
        Setting setting = found.settingUrn() == null ? null : settings.byUrn("settingUrn", found.settingUrn());
        boolean corrected = !Objects.equals(setting, caseFile.getSetting());
        caseFile.acknowledge(found.on(), setting, found.askedBefore());
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
        letters.toFamily(caseFile, NoticeKind.ACKNOWLEDGEMENT, found.on(), fields.undecided(caseFile));
    }

    /** Notifies the people of regulation 4(2) that an assessment is considered, and asks the family for views and evidence. */
    public void notifyConsidering(String reference) {
        CaseFile caseFile = work.caseOf(reference);
        LocalDate today = work.today();
        partners.send(caseFile, NoticeKind.CONSIDERING_AN_ASSESSMENT, today);
        letters.toFamily(caseFile, NoticeKind.ASK_FOR_VIEWS, today, fields.undecided(caseFile));
    }
}
