package org.sendcasework.notification.digest;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sendcasework.advice.ServiceTimeliness;
import org.sendcasework.advice.ServiceTimeliness.Standing;
import org.sendcasework.casefile.CaseTeams;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.CaseworkTeams;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.clock.DeadlineCounts;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Messages;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.MessageField;
import org.sendcasework.notification.internal.MessageState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends each service and each manager a weekly summary. A week that was missed is not made up for. */
@Service
@Transactional
public class WeeklyDigests {

    private static final String PURPOSE = "DIGEST";
    private static final Standing NOTHING_ASKED = new Standing(null, 0, 0, 0, 0, 0);

    private final Messages messages;
    private final PartnerServices services;
    private final ServiceTimeliness timeliness;
    private final DeadlineCounts deadlines;
    private final CaseworkTeams teams;
    private final CaseTeams caseTeams;
    private final Accounts accounts;
    private final Clock clock;

    WeeklyDigests(
            Messages messages,
            PartnerServices services,
            ServiceTimeliness timeliness,
            DeadlineCounts deadlines,
            CaseworkTeams teams,
            CaseTeams caseTeams,
            Accounts accounts,
            Clock clock) {
        this.messages = messages;
        this.services = services;
        this.timeliness = timeliness;
        this.deadlines = deadlines;
        this.teams = teams;
        this.caseTeams = caseTeams;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Queues the digests of this week. Called again in the same week it queues nothing. */
    public void write() {
        LocalDate today = LocalDate.now(clock);
        LocalDate lastQuarter = today.minus(1, IsoFields.QUARTER_YEARS);
        tellServices(today, lastQuarter);
        tellManagers(today, lastQuarter);
    }

    private void tellServices(LocalDate today, LocalDate lastQuarter) {
        Map<String, Standing> standings = timeliness.on(today, lastQuarter);
        long inTime = standings.values().stream().mapToLong(Standing::inTime).sum();
        long fellDue = standings.values().stream().mapToLong(Standing::fellDue).sum();
        for (PartnerService service : services.all()) {
            Standing standing = standings.getOrDefault(service.getDiscipline(), NOTHING_ASKED);
            queue(
                    today,
                    "digest-service",
                    Recipient.service(service.getCode()),
                    MessageFields.none()
                            .service(service)
                            .count(MessageField.OPEN, standing.open())
                            .count(MessageField.DUE_THIS_WEEK, standing.dueThisWeek())
                            .count(MessageField.LATE, standing.late())
                            .share(MessageField.TIMELINESS, standing.inTime(), standing.fellDue())
                            .share(MessageField.TIMELINESS_OF_ALL, inTime, fellDue));
        }
    }

    private void tellManagers(LocalDate today, LocalDate lastQuarter) {
        DeadlineCounts.Counts counts = deadlines.on(today, lastQuarter);
        List<CaseworkTeam> kept = teams.all();
        Map<UUID, Long> held = caseTeams.openCases();
        long withoutTeam = caseTeams.withoutTeam();
        for (Recipient manager : managers()) {
            queue(
                    today,
                    "digest-manager",
                    manager,
                    MessageFields.none()
                            .count(MessageField.OPEN, counts.open())
                            .count(MessageField.DUE_THIS_WEEK, counts.dueThisWeek())
                            .count(MessageField.LATE, counts.missed())
                            .count(MessageField.LETTERS_TO_POST, messages.count(MessageState.TO_POST))
                            .openByTeam(kept, held, withoutTeam)
                            .share(MessageField.TIMELINESS, counts.kept(), counts.fellDue()));
        }
    }

    /** Each manager whose account has an e-mail address; without any, the managers as a role. */
    private List<Recipient> managers() {
        List<Recipient> reachable = accounts.membersOf(Groups.MANAGERS).stream()
                .filter(username -> accounts.emailOf(username).isPresent())
                .map(Recipient::user)
                .toList();
        return reachable.isEmpty() ? List.of(Recipient.role("MANAGERS")) : reachable;
    }

    private void queue(LocalDate today, String template, Recipient to, MessageFields fields) {
        LocalDate week = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        messages.queue(new NewMessage(
                PURPOSE + ":" + week + ":" + to.kind() + ":" + to.key(), PURPOSE, template, to, null, null, fields));
    }
}
