package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.referral.internal.Booking;
import org.sendcasework.referral.internal.EahReferralRepository;
import org.sendcasework.referral.internal.ReferralStatus;
import org.sendcasework.referral.internal.ReferralWork;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the waiting list to a service with free sessions. */
@Service
@Transactional
public class EahAllocation {

    private static final Comparator<EahReferral> PRESSING_FIRST = Comparator.comparing(EahReferral::currentPriority)
            .thenComparing(EahReferral::getReceivedOn)
            .thenComparing(EahReferral::getReference);

    private final ReferralWork work;
    private final EahReferralRepository rows;
    private final ProviderAgreements agreements;
    private final Capacity capacity;

    EahAllocation(ReferralWork work, EahReferralRepository rows, ProviderAgreements agreements, Capacity capacity) {
        this.work = work;
        this.rows = rows;
        this.agreements = agreements;
        this.capacity = capacity;
    }

    /** Who waits for a service: the most pressing first, among equals who asked first. */
    @Transactional(readOnly = true)
    public List<EahReferral> waitingList() {
        return rows.findByStatus(ReferralStatus.WAITING).stream()
                .sorted(PRESSING_FIRST)
                .toList();
    }

    /** Today, by which agreements are in force and weeks are offered. */
    public LocalDate today() {
        return work.today();
    }

    /** What triage asked for and nobody has booked yet, for a discipline and locality. */
    public record AskedFor(String discipline, String locality, int referrals, int sessions, LocalDate oldest) {}

    /** The sessions that the waiting list asks for, by discipline and locality. */
    @Transactional(readOnly = true)
    public List<AskedFor> askedFor() {
        Map<List<String>, List<EahReferral>> byPlace = waitingList().stream()
                .collect(Collectors.groupingBy(
                        referral -> List.of(
                                referral.getDiscipline().words(),
                                referral.getSetting().getLocality()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPlace.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.join(", ", entry.getKey())))
                .map(entry -> new AskedFor(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .mapToInt(EahReferral::getSessionsAsked)
                                .sum(),
                        entry.getValue().stream()
                                .map(EahReferral::getReceivedOn)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }

    /** The services that may take a referral up today, by their agreements. */
    @Transactional(readOnly = true)
    public List<PartnerService> servicesFor(EahReferral referral) {
        return agreements.deliver(referral.getDiscipline(), work.today());
    }

    /**
     * Gives a referral to a service and books the sessions of its first week.
     *
     * @return the service, whose group makes the first contact
     * @throws InvalidInputException if the service has no agreement in force for the discipline, or the week has fewer
     *     free sessions than asked for
     */
    public PartnerService allocate(String reference, String providerCode, LocalDate weekStarting, int sessions) {
        EahReferral referral = work.toChange(reference);
        PartnerService service = servicesFor(referral).stream()
                .filter(offered -> offered.getCode().equals(providerCode))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "provider",
                        "has no agreement in force for "
                                + referral.getDiscipline().words()));
        referral.allocate(providerCode, work.today());
        capacity.book(
                weekStarting,
                referral.getDiscipline(),
                referral.getSetting().getLocality(),
                sessions,
                Booking.Purpose.EXPERTS_AT_HAND,
                reference);
        work.note(
                referral,
                work.today(),
                "ALLOCATED",
                "Allocated to " + service.getName() + ", " + sessions + (sessions == 1 ? " session" : " sessions")
                        + " in the week of " + Texts.date(weekStarting) + ".");
        return service;
    }

    /** A service cannot take the referral up: it waits again, keeps its place, and the sessions are free. */
    public void handBack(String reference, String why) {
        EahReferral referral = work.toChange(reference);
        if (why == null || why.isBlank()) {
            throw new InvalidInputException("handBackReason", "say why it goes back");
        }
        referral.handBack();
        capacity.release(reference, work.today());
        work.note(referral, work.today(), "HANDED_BACK", "Back on the waiting list. " + why);
    }
}
