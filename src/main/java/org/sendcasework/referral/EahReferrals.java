package org.sendcasework.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door: takes in what a setting asks, by whichever way it came, and starts the work on it. */
@Service("eahReferralService")
@Transactional
public class EahReferrals {

    /** The key of the process that works on a referral. */
    public static final String PROCESS = "eah-referral";

    /** How far back an earlier referral of the same setting and need counts as a repeat, in months. */
    public static final int REPEAT_MONTHS = 6;

    /** The references of referrals. */
    static final WorkKind REFERRAL = new WorkKind("EAH");

    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;
    private static final int SMALLEST_GROUP = 2;
    private static final int LARGEST_GROUP = 500;

    private final EahReferralRepository referrals;
    private final SettingProfileRepository profiles;
    private final SettingRegister settings;
    private final TriageRules rules;
    private final ServiceStandards standards;
    private final Capacity capacity;
    private final EahNotes notes;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final EahDates dates;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EahReferrals(
            EahReferralRepository referrals,
            SettingProfileRepository profiles,
            SettingRegister settings,
            TriageRules rules,
            ServiceStandards standards,
            Capacity capacity,
            EahNotes notes,
            DeadlineLedger ledger,
            RuntimeService runtime,
            EahDates dates,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.referrals = referrals;
        this.profiles = profiles;
        this.settings = settings;
        this.rules = rules;
        this.standards = standards;
        this.capacity = capacity;
        this.notes = notes;
        this.ledger = ledger;
        this.runtime = runtime;
        this.dates = dates;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Records a referral, gives it a reference such as EAH-2026-000123 (the year being that of the day it was asked),
     * and opens the time for triage by the priority that the rules propose.
     *
     * @throws InvalidInputException if the setting is closed or unknown, or a child is named without consent
     */
    public EahReferral open(NewReferral asked) {
        Setting setting = check(asked);
        boolean askedBefore = referrals.existsBySettingIdAndNeedAndReceivedOnBetween(
                setting.getId(), asked.need(), asked.receivedOn().minusMonths(REPEAT_MONTHS), asked.receivedOn());
        int needIndex = profiles.findById(setting.getUrn())
                .map(SettingProfile::getNeedIndex)
                .orElse(0);
        EahReferral opened = referrals.save(new EahReferral(
                reference(asked.receivedOn(), referrals.nextNumber()),
                setting,
                asked,
                askedBefore,
                rules.propose(asked.subject(), asked.situation(), asked.need(), askedBefore, needIndex),
                currentUser.username(),
                clock.instant()));
        ledger.open(opened.getReference(), triageStandard(opened), asked.receivedOn());
        notes.add(
                opened,
                asked.receivedOn(),
                "REFERRAL",
                "Asked by " + asked.askedBy() + ". Proposed: priority "
                        + opened.getProposal().priority().name().substring(1) + ", "
                        + opened.getProposal().outcome().words() + ", because "
                        + opened.getProposal().because() + ".");
        events.publishEvent(new SettingAsked(opened.getReference(), setting.getUrn(), asked.receivedOn()));
        return opened;
    }

    /** Records a referral and starts its process: the way in for pages and programs. All of it happens or none. */
    public EahReferral register(NewReferral asked) {
        EahReferral opened = open(asked);
        runtime.createMessageCorrelation("eah-referral-recorded")
                .processInstanceBusinessKey(opened.getReference())
                .setVariables(Map.of("caseReference", opened.getReference(), "triageStandard", triageStandard(opened)))
                .correlateStartMessage();
        return opened;
    }

    /** The code of the limit in which a referral is to be triaged: that of the priority proposed for it. */
    @Transactional(readOnly = true)
    public String triageStandard(EahReferral referral) {
        return standards
                .ofTriage(referral.getProposal().priority(), referral.getReceivedOn())
                .code();
    }

    static String reference(LocalDate receivedOn, long number) {
        return REFERRAL.numbered(receivedOn.getYear(), number).text();
    }

    private Setting check(NewReferral asked) {
        Setting setting = settings.byUrn("settingUrn", required("settingUrn", asked.settingUrn(), LONGEST_NAME));
        if (!setting.isOpen()) {
            throw new InvalidInputException(
                    "settingUrn",
                    setting.getName() + " is closed in the register of settings. Choose the setting that the children"
                            + " attend now");
        }
        dates.requireBetween("receivedOn", asked.receivedOn(), null, "");
        required("askedBy", asked.askedBy(), LONGEST_NAME);
        required("whatIsAsked", asked.whatIsAsked(), LONGEST_TEXT);
        requireChoice("subject", asked.subject());
        requireChoice("need", asked.need());
        requireChoice("situation", asked.situation());
        if (asked.whatWasTried() != null && asked.whatWasTried().length() > LONGEST_TEXT) {
            throw new InvalidInputException("whatWasTried", "must not be longer than " + LONGEST_TEXT + " characters");
        }
        checkSubject(asked);
        return setting;
    }

    private void checkSubject(NewReferral asked) {
        boolean group = asked.subject() == ReferralSubject.GROUP;
        Integer declared = asked.childrenDeclared();
        if (group && (declared == null || declared < SMALLEST_GROUP || declared > LARGEST_GROUP)) {
            throw new InvalidInputException(
                    "childrenDeclared",
                    "give the number of children in the group, from " + SMALLEST_GROUP + " to " + LARGEST_GROUP
                            + ", and no names");
        }
        if (!group && declared != null) {
            throw new InvalidInputException("childrenDeclared", "goes with a group only");
        }
        if (asked.subject() == ReferralSubject.CHILD) {
            checkChild(asked.child());
        } else if (asked.child() != null) {
            throw new InvalidInputException(
                    "childGivenName", "name no child when help is asked for a group or the whole setting");
        }
    }

    private void checkChild(NamedChild child) {
        if (child == null || child.consentOn() == null || isBlank(child.consentBy())) {
            throw new InvalidInputException(
                    "consentOn",
                    "a child is named only when the family consents: give the day of consent and who gave it, or ask"
                            + " for a group or the whole setting without a name");
        }
        required("childGivenName", child.givenName(), LONGEST_NAME);
        required("childFamilyName", child.familyName(), LONGEST_NAME);
        required("consentBy", child.consentBy(), LONGEST_NAME);
        dates.requireBetween(
                "childDateOfBirth", child.dateOfBirth(), dates.today().minusYears(26), "26 years ago");
        dates.requireBetween("consentOn", child.consentOn(), child.dateOfBirth(), "the birth");
    }

    private static String required(String field, String text, int longest) {
        if (isBlank(text)) {
            throw new InvalidInputException(field, "must not be empty");
        }
        if (text.length() > longest) {
            throw new InvalidInputException(field, "must not be longer than " + longest + " characters");
        }
        return text;
    }

    private static void requireChoice(String field, Object chosen) {
        if (chosen == null) {
            throw new InvalidInputException(field, "must be chosen");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    /**
     * Ends an open referral because the setting or the family withdrew: its limits lapse and its process ends.
     *
     * @param version the version the officer saw; another one is a conflict
     */
    public void withdraw(String reference, LocalDate on, String why, Integer version) {
        EahReferral referral = toChange(reference);
        if (!referral.getVersion().equals(version)) {
            throw new ConflictException("This referral was changed meanwhile. Look at it again before you go on.");
        }
        dates.requireBetween("on", on, referral.getReceivedOn(), "the day the setting asked");
        referral.withdraw(on, required("reason", why, LONGEST_TEXT));
        ledger.lapseAll(reference, on, "Referral withdrawn");
        capacity.release(reference, on);
        notes.add(referral, on, "WITHDRAWN", "Withdrawn. " + why);
        events.publishEvent(new ReferralEnded(reference, ClosingOutcome.WITHDRAWN, on));
        runtime.createMessageCorrelation("eah-referral-withdrawn")
                .processInstanceBusinessKey(reference)
                .correlate();
    }

    /** The referral, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public EahReferral byReference(String reference) {
        return referrals
                .findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no referral " + reference + "."));
    }

    /** The referral for a change; two changes at the same time are told apart by its version. */
    EahReferral toChange(String reference) {
        return referrals
                .findWithLockByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no referral " + reference + "."));
    }

    /** What happened on a referral, oldest first. */
    @Transactional(readOnly = true)
    public List<EahNote> history(EahReferral referral) {
        return notes.of(referral);
    }
}
