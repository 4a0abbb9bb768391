package org.sendcasework.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.referral.internal.EahNote;
import org.sendcasework.referral.internal.EahNoteRepository;
import org.sendcasework.referral.internal.EahReferralRepository;
import org.sendcasework.referral.internal.EahReferrals;
import org.sendcasework.referral.internal.EahSessionRepository;
import org.sendcasework.referral.internal.TriageRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Imports referrals that have ended: their rows and deadlines, for the measures. No process runs for them. */
@Service
@Transactional
public class PastReferrals {

    private final EahReferralRepository referrals;
    private final EahSessionRepository sessions;
    private final EahNoteRepository notes;
    private final SettingRegister settings;
    private final TriageRules rules;
    private final ServiceStandards standards;
    private final DeadlineLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    PastReferrals(
            EahReferralRepository referrals,
            EahSessionRepository sessions,
            EahNoteRepository notes,
            SettingRegister settings,
            TriageRules rules,
            ServiceStandards standards,
            DeadlineLedger ledger,
            CurrentUser currentUser,
            Clock clock) {
        this.referrals = referrals;
        this.sessions = sessions;
        this.notes = notes;
        this.settings = settings;
        this.rules = rules;
        this.standards = standards;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    private record Key(String urn, Need need) {}

    /** Keeps referrals in the order in which they were received. */
    public void keep(List<PastReferral> past) {
        Map<Object, ServiceStandard> known = new HashMap<>();
        Map<Object, TriageProposal> proposed = new HashMap<>();
        Set<Key> before = new HashSet<>();
        // Everything is read first: each question to the database in between would write all that is pending
        Iterator<Long> numbers = referrals.nextNumbers(past.size()).iterator();
        Map<String, Setting> byUrn = past.stream()
                .map(one -> one.asked().settingUrn())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), urn -> settings.byUrn("settingUrn", urn)));
        List<EahReferral> kept = new ArrayList<>();
        List<EahSession> held = new ArrayList<>();
        List<EahNote> told = new ArrayList<>();
        for (PastReferral one : past) {
            NewReferral asked = one.asked();
            Setting setting = byUrn.get(asked.settingUrn());
            boolean again = !before.add(new Key(asked.settingUrn(), asked.need()));
            TriageProposal proposal = proposed.computeIfAbsent(
                    List.of(asked.subject(), asked.situation(), asked.need(), again),
                    key -> rules.propose(asked.subject(), asked.situation(), asked.need(), again, 0));
            EahReferral referral = new EahReferral(
                    EahReferrals.reference(asked.receivedOn(), numbers.next()),
                    setting,
                    asked,
                    again,
                    proposal,
                    currentUser.username(),
                    clock.instant());
            end(referral, one, held, known);
            kept.add(referral);
            told.add(new EahNote(
                    referral, referral.getClosedOn(), "CLOSED", "Ended.", currentUser.username(), clock.instant()));
        }
        referrals.saveAll(kept);
        sessions.saveAll(held);
        notes.saveAll(told);
    }

    private void end(
            EahReferral referral, PastReferral past, List<EahSession> held, Map<Object, ServiceStandard> known) {
        String reference = referral.getReference();
        TriageDecision triage = past.triage();
        LocalDate received = referral.getReceivedOn();
        ServiceStandard ofTriage = known.computeIfAbsent(
                referral.getProposal().priority(),
                key -> standards.ofTriage(referral.getProposal().priority(), received));
        ledger.keepMet(reference, ofTriage.code(), received, triage.triagedOn());
        if (!triage.outcome().isTakenUp()) {
            referral.triage(triage, null, currentUser.username());
            referral.answerAtTriage();
            return;
        }
        ServiceStandard ofContact = known.computeIfAbsent(
                List.of(triage.priority(), triage.discipline()),
                key -> standards.ofContact(triage.priority(), triage.discipline(), triage.triagedOn()));
        referral.triage(triage, ofContact.code(), currentUser.username());
        referral.allocate(past.providerCode(), triage.triagedOn());
        referral.contact(past.contactOn());
        ledger.keepMet(reference, ofContact.code(), triage.triagedOn(), past.contactOn());
        past.work().forEach(work -> held.add(new EahSession(referral, work, currentUser.username(), clock.instant())));
        referral.finishWork(past.work().get(past.work().size() - 1).heldOn());
        referral.followUp(past.followedUpOn(), past.impact(), past.impact().words());
        referral.close(past.closing());
    }
}
