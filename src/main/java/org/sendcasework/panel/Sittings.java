package org.sendcasework.panel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.panel.internal.AgendaItemRepository;
import org.sendcasework.panel.internal.AttendanceMark;
import org.sendcasework.panel.internal.AttendanceRepository;
import org.sendcasework.panel.internal.PanelAccounts;
import org.sendcasework.panel.internal.PanelDates;
import org.sendcasework.panel.internal.PanelMember;
import org.sendcasework.panel.internal.Quorum;
import org.sendcasework.panel.internal.SittingHeld;
import org.sendcasework.panel.internal.SittingOver;
import org.sendcasework.panel.internal.SittingRepository;
import org.sendcasework.panel.internal.TermsOfReference;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.sendcasework.shared.Texts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sittings: planning, who is there, the quorum before the first item, the end. */
@Service
@Transactional
public class Sittings {

    private static final WorkKind SITTING = new WorkKind("SIT");

    private final SittingRepository sittings;
    private final AttendanceRepository attendance;
    private final AgendaItemRepository items;
    private final Panels panels;
    private final Agenda agenda;
    private final PanelDates dates;
    private final PanelAccounts accounts;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Sittings(
            SittingRepository sittings,
            AttendanceRepository attendance,
            AgendaItemRepository items,
            Panels panels,
            Agenda agenda,
            PanelDates dates,
            PanelAccounts accounts,
            CurrentUser currentUser,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sittings = sittings;
        this.attendance = attendance;
        this.items = items;
        this.panels = panels;
        this.agenda = agenda;
        this.dates = dates;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Plans a sitting. Its cut-off for papers and the day of its letters follow from the terms in force on its day.
     *
     * @param startsAt London time
     * @throws InvalidInputException if the day is past, no working day, taken, or before the panel has terms
     */
    public Sitting plan(UUID panelId, LocalDate day, LocalTime startsAt) {
        if (day.isBefore(LocalDate.now(clock))) {
            throw new InvalidInputException("heldOn", "must not be in the past");
        }
        if (!dates.isWorkingDay(day)) {
            throw new InvalidInputException("heldOn", "must be a working day");
        }
        if (sittings.existsByPanelIdAndHeldOnAndStartsAt(panelId, day, startsAt)) {
            throw new InvalidInputException("heldOn", "already has a sitting of this panel at that time");
        }
        TermsOfReference terms = termsOn(panelId, day);
        return sittings.save(new Sitting(
                SITTING.numbered(day.getYear(), sittings.nextNumber()).text(),
                panelId,
                day,
                startsAt,
                dates.before(day, terms.getCutOffWorkingDays()),
                dates.after(day, terms.getLetterWorkingDays())));
    }

    private TermsOfReference termsOn(UUID panelId, LocalDate day) {
        return panels.termsOn(panelId, day)
                .orElseThrow(() -> new InvalidInputException(
                        "heldOn", "must be on or after the day the panel's terms of reference take effect"));
    }

    /** Cancels a planned sitting. The items on its agenda go to another sitting in time or to an officer. */
    public void cancel(UUID sittingId, String reason, Integer version) {
        Sitting sitting = toChange(sittingId, version);
        sitting.cancel(Inputs.text("reason", reason, 500));
        sittings.saveAndFlush(sitting);
        loseTheRest(sitting, "The sitting of " + Texts.date(sitting.getHeldOn()) + " was cancelled");
        events.publishEvent(new SittingOver(sitting.getReference(), false));
    }

    /**
     * Records whether a member is there. A member who comes back is marked as present again.
     *
     * @param version of the record that was seen; null if there was none
     * @throws InvalidInputException if somebody is said to be there before the day of the sitting
     */
    public Attendance mark(UUID sittingId, String userId, Attendance.State state, Integer version) {
        Sitting sitting = stillToEnd(sittingId);
        if (state == Attendance.State.PRESENT && isAhead(sitting)) {
            throw new InvalidInputException(
                    "people",
                    "Nobody can be present before the day of the sitting, " + Texts.date(sitting.getHeldOn())
                            + ". Until then, record apologies only");
        }
        Attendance record = attendance
                .findBySittingIdAndUserId(sittingId, userId)
                .orElseGet(() -> new Attendance(sittingId, member(sitting, userId)));
        if (record.getVersion() != null) {
            ConflictException.unlessSame(version, record.getVersion());
        }
        record.mark(state);
        return attendance.save(record);
    }

    /**
     * Records the attendance of everybody at once. People whose attendance is already recorded like this are not
     * changed; if one line cannot be recorded, none is.
     */
    public void markAll(UUID sittingId, List<AttendanceMark> marks) {
        Sitting sitting = stillToEnd(sittingId);
        Map<String, Attendance> now = expected(sitting).stream()
                .collect(Collectors.toMap(Attendance::getUserId, Function.identity(), (one, other) -> one));
        for (AttendanceMark mark : marks) {
            Attendance record = now.get(mark.userId());
            if (record != null && mark.isAsIn(record)) {
                continue;
            }
            if (mark.left()) {
                if (record != null && record.getVersion() != null) {
                    ConflictException.unlessSame(mark.version(), record.getVersion());
                }
                leave(sittingId, mark.userId());
            } else {
                mark(sittingId, mark.userId(), mark.state(), mark.version());
            }
        }
    }

    private PanelMember member(Sitting sitting, String userId) {
        return panels.members(sitting.getPanelId()).stream()
                .filter(member -> member.getUserId().equals(userId) && member.isMemberOn(sitting.getHeldOn()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("userId", "is not a member of the panel on that day"));
    }

    private boolean isAhead(Sitting sitting) {
        return LocalDate.now(clock).isBefore(sitting.getHeldOn());
    }

    /**
     * Records that a substitute comes for a member, who sends apologies; the substitute counts for the profession.
     * Before the day of the sitting the substitute is expected, on the day present.
     */
    public Attendance substitute(UUID sittingId, String memberUserId, String userId) {
        Sitting sitting = stillToEnd(sittingId);
        Accounts.Account account = accounts.member("substituteUserId", Inputs.text("substituteUserId", userId, 64));
        String user = account.username();
        PanelMember member = member(sitting, memberUserId);
        if (attendance.findBySittingIdAndUserId(sittingId, user).isPresent()
                || expected(sitting).stream().anyMatch(who -> who.getUserId().equals(user))) {
            throw new InvalidInputException("substituteUserId", "This person already takes part in this sitting");
        }
        Attendance absent = attendance
                .findBySittingIdAndUserId(sittingId, memberUserId)
                .orElseGet(() -> new Attendance(sittingId, member));
        absent.mark(Attendance.State.APOLOGIES);
        attendance.save(absent);
        Attendance substitute =
                new Attendance(sittingId, user, account.name(), member.getProfession(), member.getName());
        substitute.mark(isAhead(sitting) ? Attendance.State.EXPECTED : Attendance.State.PRESENT);
        return attendance.save(substitute);
    }

    /** Records that someone left the room for good. The decisions already made stand. */
    public void leave(UUID sittingId, String userId) {
        stillToEnd(sittingId);
        attendance
                .findBySittingIdAndUserId(sittingId, userId)
                .filter(Attendance::isInTheRoom)
                .orElseThrow(() -> new ConflictException("This person is not in the room. Look at the list again."))
                .leave(clock.instant());
    }

    private Sitting stillToEnd(UUID sittingId) {
        Sitting sitting = sittings.findToAttendById(sittingId)
                .orElseThrow(() -> new NotFoundException("There is no such sitting."));
        if (!sitting.isPlanned() && !sitting.isOpen()) {
            throw new ConflictException("This sitting is over, and its attendance can no longer be changed.");
        }
        return sitting;
    }

    /**
     * Opens a sitting on its day, before the first item: the quorum by profession must be there. From now on this
     * version of the terms of reference applies to it, even if they change later.
     *
     * @throws ConflictException if the quorum is not there
     */
    public Sitting open(UUID sittingId, Integer version) {
        Sitting sitting = toChange(sittingId, version);
        if (LocalDate.now(clock).isBefore(sitting.getHeldOn())) {
            throw new InvalidInputException(
                    "heldOn", "a sitting is opened on its day, " + Texts.date(sitting.getHeldOn()));
        }
        TermsOfReference terms = termsOn(sitting.getPanelId(), sitting.getHeldOn());
        Quorum quorum = Quorum.of(terms, inTheRoom(sittingId));
        if (!quorum.isMet()) {
            throw new ConflictException("There is no quorum: " + quorum.words()
                    + ". Record who is there, or a substitute, or cancel the sitting.");
        }
        expected(sitting).stream()
                .filter(who -> who.getVersion() == null || who.getState() == Attendance.State.EXPECTED)
                .forEach(who -> {
                    who.mark(Attendance.State.ABSENT);
                    attendance.save(who);
                });
        sitting.open(terms.getId(), currentUser.username(), clock.instant());
        return sitting;
    }

    /** Ends a sitting. What it did not decide or defer goes to another sitting in time or to an officer. */
    public Sitting close(UUID sittingId, String notes, Integer version) {
        Sitting sitting = toChange(sittingId, version);
        Quorum quorum = quorum(sitting);
        sitting.close(
                notes == null || notes.isBlank() ? null : Inputs.text("notes", notes, 5000),
                quorum.isMet(),
                currentUser.username(),
                clock.instant());
        sittings.saveAndFlush(sitting);
        loseTheRest(sitting, "The sitting of " + Texts.date(sitting.getHeldOn()) + " ended without deciding it");
        events.publishEvent(new SittingOver(sitting.getReference(), true));
        List<AgendaItem> all = agenda.of(sittingId);
        events.publishEvent(new SittingHeld(
                sittingId,
                sitting.getPanelId(),
                sitting.getHeldOn(),
                quorum.isMet(),
                count(all, AgendaItem.State.DECIDED),
                count(all, AgendaItem.State.DEFERRED),
                count(all, AgendaItem.State.LOST),
                all.stream()
                        .filter(item -> item.getPapers() == AgendaItem.Papers.LATE)
                        .count()));
        return sitting;
    }

    private static long count(List<AgendaItem> items, AgendaItem.State state) {
        return items.stream().filter(item -> item.getState() == state).count();
    }

    private void loseTheRest(Sitting sitting, String why) {
        agenda.of(sitting.getId()).stream().filter(AgendaItem::isListed).forEach(item -> agenda.lose(item, why));
    }

    private Sitting toChange(UUID sittingId, Integer version) {
        Sitting sitting = byId(sittingId);
        ConflictException.unlessSame(version, sitting.getVersion());
        return sitting;
    }

    /** The sitting, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public Sitting byId(UUID sittingId) {
        return sittings.findById(sittingId).orElseThrow(() -> new NotFoundException("There is no such sitting."));
    }

    /** The sitting with a reference, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public Sitting byReference(String reference) {
        return sittings.findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no sitting " + reference + "."));
    }

    /** The sittings whose day has come, today included, and that nobody has ended or cancelled. */
    @Transactional(readOnly = true)
    public List<Sitting> toEnd() {
        return sittings.findByStateInAndHeldOnLessThanEqualOrderByHeldOn(
                List.of(Sitting.State.PLANNED, Sitting.State.OPEN), LocalDate.now(clock));
    }

    /** The sittings of some days, both included, the earliest first. */
    @Transactional(readOnly = true)
    public List<Sitting> between(LocalDate from, LocalDate to) {
        return sittings.findByHeldOnBetweenOrderByHeldOnAscStartsAtAsc(from, to);
    }

    /** The sittings of a panel, in no particular order. */
    @Transactional(readOnly = true)
    public List<Sitting> of(UUID panelId) {
        return sittings.findByPanelId(panelId);
    }

    /**
     * Who is to be there or was: after the opening only what was recorded, so that a later change of members changes
     * nothing; before it the members of the day as well.
     */
    @Transactional(readOnly = true)
    public List<Attendance> expected(Sitting sitting) {
        List<Attendance> all = new ArrayList<>(attendance.findBySittingIdOrderByNameAsc(sitting.getId()));
        if (sitting.isPlanned()) {
            Set<String> recorded = all.stream().map(Attendance::getUserId).collect(Collectors.toSet());
            panels.members(sitting.getPanelId()).stream()
                    .filter(member -> member.isMemberOn(sitting.getHeldOn()))
                    .filter(member -> !recorded.contains(member.getUserId()))
                    .map(member -> new Attendance(sitting.getId(), member))
                    .forEach(all::add);
            all.sort(Comparator.comparing(Attendance::getName));
        }
        return all;
    }

    /** Those in the room now. */
    @Transactional(readOnly = true)
    public List<Attendance> inTheRoom(UUID sittingId) {
        return attendance.findBySittingIdOrderByNameAsc(sittingId).stream()
                .filter(Attendance::isInTheRoom)
                .toList();
    }

    /** The terms a sitting is or will be held under. */
    @Transactional(readOnly = true)
    public TermsOfReference termsOf(Sitting sitting) {
        return sitting.getTermsId() == null
                ? termsOn(sitting.getPanelId(), sitting.getHeldOn())
                : panels.termsById(sitting.getTermsId());
    }

    /** The quorum as it is in the room now. */
    @Transactional(readOnly = true)
    public Quorum quorum(Sitting sitting) {
        return Quorum.of(termsOf(sitting), inTheRoom(sitting.getId()));
    }

    /** Whether the user is or was to be at a sitting. */
    @Transactional(readOnly = true)
    public boolean takesPart(Sitting sitting, String userId) {
        return !withPart(List.of(sitting), userId).isEmpty();
    }

    /** Those of some sittings that the user is or was to be at, by the rule of {@link #expected}. */
    @Transactional(readOnly = true)
    public List<Sitting> withPart(List<Sitting> some, String userId) {
        Set<UUID> recorded =
                attendance
                        .findBySittingIdInAndUserId(
                                some.stream().map(Sitting::getId).toList(), userId)
                        .stream()
                        .map(Attendance::getSittingId)
                        .collect(Collectors.toSet());
        List<PanelMember> memberships = panels.membershipsOf(userId);
        return some.stream()
                .filter(sitting -> recorded.contains(sitting.getId())
                        || sitting.isPlanned()
                                && memberships.stream()
                                        .anyMatch(member -> member.getPanelId().equals(sitting.getPanelId())
                                                && member.isMemberOn(sitting.getHeldOn())))
                .toList();
    }
}
