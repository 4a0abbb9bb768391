package org.sendcasework.panel;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.Decision;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.internal.DelegationRepository;
import org.sendcasework.panel.internal.PanelAccounts;
import org.sendcasework.panel.internal.PanelMember;
import org.sendcasework.panel.internal.PanelMemberRepository;
import org.sendcasework.panel.internal.PanelRepository;
import org.sendcasework.panel.internal.SittingRepository;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.panel.internal.TermsOfReferenceRepository;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panels and what constitutes each: versions of its terms of reference, and its members over time. */
@Service
@Transactional
public class Panels {

    private static final int MOST_WORKING_DAYS = 30;
    private static final int LONGEST_NAME = 200;

    private final PanelRepository panels;
    private final TermsOfReferenceRepository terms;
    private final DelegationRepository delegations;
    private final PanelMemberRepository members;
    private final SittingRepository sittings;
    private final PanelAccounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;

    Panels(
            PanelRepository panels,
            TermsOfReferenceRepository terms,
            DelegationRepository delegations,
            PanelMemberRepository members,
            SittingRepository sittings,
            PanelAccounts accounts,
            CurrentUser currentUser,
            Clock clock) {
        this.panels = panels;
        this.terms = terms;
        this.delegations = delegations;
        this.members = members;
        this.sittings = sittings;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Sets up a panel with the first version of its terms of reference.
     *
     * @throws InvalidInputException if the name is taken or the terms make no sense
     */
    public Panel create(PanelKind kind, String name, NewTerms first) {
        String checked = Inputs.text("name", name, LONGEST_NAME);
        if (panels.existsByName(checked)) {
            throw new InvalidInputException("name", "another panel has this name");
        }
        Panel panel = panels.save(new Panel(kind, checked));
        addTerms(panel.getId(), first);
        return panel;
    }

    /**
     * Adds a version of the terms of reference. Earlier versions stay, and so does every sitting held under one.
     *
     * @throws InvalidInputException if the version begins before the one it follows, or on its day after a sitting was
     *     held under that, if the chair or a deputy is no account that can sign, or if it makes no sense
     */
    public TermsOfReference addTerms(UUID panelId, NewTerms added) {
        Panel panel = byId(panelId);
        check(added);
        List<TermsOfReference> earlier = terms.findByPanelIdOrderByNumber(panelId);
        if (!earlier.isEmpty()) {
            TermsOfReference last = earlier.get(earlier.size() - 1);
            if (added.effectiveFrom().isBefore(last.getEffectiveFrom())) {
                throw new InvalidInputException(
                        "effectiveFrom", "must not be before version " + last.getNumber() + " took effect");
            }
            if (added.effectiveFrom().isEqual(last.getEffectiveFrom()) && sittings.existsByTermsId(last.getId())) {
                throw new InvalidInputException(
                        "effectiveFrom",
                        "must be after version " + last.getNumber()
                                + " took effect, because a sitting was held under it");
            }
            if (added.effectiveFrom().isBefore(LocalDate.now(clock))) {
                throw new InvalidInputException(
                        "effectiveFrom",
                        "must not be in the past, because sittings were held under the version before");
            }
        }
        TermsOfReference version = terms.save(new TermsOfReference(
                panel.getId(), earlier.size() + 1, added, currentUser.username(), clock.instant()));
        added.delegation().forEach(line -> delegations.save(new Delegation(version.getId(), line)));
        return version;
    }

    private void check(NewTerms added) {
        if (added.required().isEmpty()) {
            throw new InvalidInputException(
                    "required", "select at least one profession, because a quorum is counted by profession");
        }
        if (added.quorum() < added.required().size() || added.quorum() > MOST_WORKING_DAYS) {
            throw new InvalidInputException(
                    "quorum", "must be at least the number of required professions, and at most " + MOST_WORKING_DAYS);
        }
        accounts.chair("chair", Inputs.text("chair", added.chair(), 64));
        added.deputies().forEach(deputy -> accounts.chair("deputies", deputy));
        checkDays("cutOffWorkingDays", added.cutOffWorkingDays());
        checkDays("letterWorkingDays", added.letterWorkingDays());
        Set<String> seen = new HashSet<>();
        for (NewTerms.Line line : added.delegation()) {
            boolean panel = line.holderKind() == Delegation.HolderKind.PANEL;
            if (panel == (line.holder() != null)) {
                throw new InvalidInputException("delegation", "name the group or the officer, and none for the panel");
            }
            if (line.holderKind() == Delegation.HolderKind.OFFICER) {
                accounts.requireExists("delegation", line.holder());
            }
            if (!seen.add(line.kind() + " " + line.holderKind() + " " + line.holder())) {
                throw new InvalidInputException(
                        "delegation", "has two lines for " + line.kind().words() + " and the same holder");
            }
            if (line.limit() != null && line.limit().signum() < 0) {
                throw new InvalidInputException("delegation", "a limit must not be negative");
            }
        }
        if (added.delegation().stream().noneMatch(line -> line.holderKind() == Delegation.HolderKind.PANEL)) {
            throw new InvalidInputException("delegation", "name at least one kind of decision that the panel makes");
        }
    }

    private static void checkDays(String field, int days) {
        if (days < 0 || days > MOST_WORKING_DAYS) {
            throw new InvalidInputException(field, "must be between 0 and " + MOST_WORKING_DAYS + " working days");
        }
    }

    /** Lets new questions go to a panel, or no longer. */
    public void activate(UUID panelId, boolean on, Integer version) {
        Panel panel = byId(panelId);
        ConflictException.unlessSame(version, panel.getVersion());
        panel.activate(on);
    }

    /**
     * Adds a member from a day on. The minutes show the name of the account.
     *
     * @throws InvalidInputException if it is no account that can take part, or is a member already
     */
    public PanelMember addMember(UUID panelId, String userId, Profession profession, LocalDate from) {
        byId(panelId);
        Accounts.Account account = accounts.member("userId", Inputs.text("userId", userId, 64));
        if (members.existsByPanelIdAndUserIdAndToDayIsNull(panelId, account.username())) {
            throw new InvalidInputException("userId", "is already a member of this panel");
        }
        return members.save(new PanelMember(panelId, account.username(), account.name(), profession, from));
    }

    /**
     * Puts an account in the place of a member, such as one whose name was typed before members were accounts. The
     * earlier membership ends the day before; what the member took part in stays as it was.
     *
     * @param from the first day of the account as a member
     * @param version the version that was seen; another one is a conflict
     */
    public PanelMember replaceMember(UUID memberId, String userId, LocalDate from, String reason, Integer version) {
        PanelMember before =
                members.findById(memberId).orElseThrow(() -> new NotFoundException("There is no such member."));
        if (before.getToDay() != null) {
            throw new ConflictException("This membership has ended. Add a member instead.");
        }
        if (!from.isAfter(before.getFromDay())) {
            throw new InvalidInputException(
                    "from",
                    "must be after the first day of the member who is replaced, " + Texts.date(before.getFromDay()));
        }
        endMember(memberId, from.minusDays(1), reason, version);
        members.flush();
        return addMember(before.getPanelId(), userId, before.getProfession(), from);
    }

    /**
     * Ends a membership. What the member took part in stays as it was.
     *
     * @param version the version that was seen; another one is a conflict
     */
    public void endMember(UUID memberId, LocalDate lastDay, String reason, Integer version) {
        PanelMember member =
                members.findById(memberId).orElseThrow(() -> new NotFoundException("There is no such member."));
        ConflictException.unlessSame(version, member.getVersion());
        if (lastDay.isBefore(member.getFromDay())) {
            throw new InvalidInputException("lastDay", "must not be before the first day as a member");
        }
        member.end(lastDay, Inputs.text("reason", reason, 500));
    }

    @Transactional(readOnly = true)
    public List<Panel> all() {
        return panels.findAllByOrderByName();
    }

    /** The panel, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public Panel byId(UUID id) {
        return panels.findById(id).orElseThrow(() -> new NotFoundException("There is no such panel."));
    }

    /** Every version of the terms of reference, the first first. */
    @Transactional(readOnly = true)
    public List<TermsOfReference> terms(UUID panelId) {
        return terms.findByPanelIdOrderByNumber(panelId);
    }

    /** A version of terms of reference. */
    @Transactional(readOnly = true)
    public TermsOfReference termsById(UUID termsId) {
        return terms.findById(termsId).orElseThrow();
    }

    /** The version that applies on a day. */
    @Transactional(readOnly = true)
    public Optional<TermsOfReference> termsOn(UUID panelId, LocalDate day) {
        return terms.findFirstByPanelIdAndEffectiveFromLessThanEqualOrderByEffectiveFromDescNumberDesc(panelId, day);
    }

    /** The version that applies on a day, for every panel that has one. */
    @Transactional(readOnly = true)
    public Map<UUID, TermsOfReference> termsOn(LocalDate day) {
        return terms.findByEffectiveFromLessThanEqualOrderByEffectiveFromAscNumberAsc(day).stream()
                .collect(
                        Collectors.toMap(TermsOfReference::getPanelId, Function.identity(), (earlier, later) -> later));
    }

    /** The delegation table of a version. */
    @Transactional(readOnly = true)
    public List<Delegation> delegation(TermsOfReference version) {
        return delegations.findByTermsId(version.getId()).stream()
                .sorted(Comparator.comparing(Delegation::getDecisionKind)
                        .thenComparing(Delegation::getHolderKind)
                        .thenComparing(line -> String.valueOf(line.getHolder())))
                .toList();
    }

    /** All who are or were members, by name. */
    @Transactional(readOnly = true)
    public List<PanelMember> members(UUID panelId) {
        return members.findByPanelIdOrderByName(panelId);
    }

    /** The panels of which a user is a member on a day. */
    @Transactional(readOnly = true)
    public Set<UUID> panelsOf(String userId, LocalDate day) {
        return membershipsOf(userId).stream()
                .filter(member -> member.isMemberOn(day))
                .map(PanelMember::getPanelId)
                .collect(Collectors.toSet());
    }

    /** Every membership of a user, ended ones too. */
    @Transactional(readOnly = true)
    public List<PanelMember> membershipsOf(String userId) {
        return members.findByUserId(userId);
    }

    /**
     * The active panel whose terms of reference let it decide this kind of question on a day.
     *
     * @param wanted the kind of panel asked for by name; null for whichever decides it
     * @param value pounds a year; null for no resourcing
     */
    @Transactional(readOnly = true)
    public Optional<Panel> deciding(Decision.Kind kind, PanelKind wanted, BigDecimal value, LocalDate day) {
        return panels.findByActiveTrueOrderByKindAscNameAsc().stream()
                .filter(panel -> wanted == null || panel.getKind() == wanted)
                .filter(panel -> termsOn(panel.getId(), day)
                        .filter(version -> delegation(version).stream()
                                .anyMatch(line -> line.getHolderKind() == Delegation.HolderKind.PANEL
                                        && line.getDecisionKind() == kind
                                        && line.covers(value)))
                        .isPresent())
                .min(Comparator.comparing(Panel::getKind).thenComparing(Panel::getName));
    }
}
