package org.sendcasework.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.casefile.WorkKind;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.referral.internal.Outreach;
import org.sendcasework.referral.internal.OutreachRepository;
import org.sendcasework.referral.internal.SettingAsked;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.NotFoundException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins outreach to settings that have not used the offer for a year, the most need first, so many at a time. A
 * setting that was spoken to is not listed again for three months.
 */
@Service
@Transactional
public class Outreaches {

    static final RuleCode REACH_OUT = new RuleCode("EAH-OUTREACH-20D");

    private static final WorkKind OUTREACH = new WorkKind("OUT");
    private static final String PICK =
            """
            select s.urn from setting s join eah_setting_profile p on p.setting_urn = s.urn and s.open
            where not exists (select 1 from eah_referral r where r.setting_id = s.id and r.status <> 'WITHDRAWN'
                              and r.received_on > :since)
              and not exists (select 1 from eah_outreach o where o.setting_id = s.id
                              and (o.outcome is null or o.contacted_on > :lately))
            order by p.need_index desc, s.urn limit :most""";
    private static final int MONTHS_IN_PEACE = 3;

    private final OutreachRepository outreaches;
    private final SettingRegister settings;
    private final DeadlineLedger ledger;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Dates dates;
    private final CurrentUser currentUser;
    private final int mostAtATime;

    Outreaches(
            OutreachRepository outreaches,
            SettingRegister settings,
            DeadlineLedger ledger,
            RuntimeService runtime,
            JdbcClient jdbc,
            Dates dates,
            CurrentUser currentUser,
            @Value("${sendcasework.eah.outreach-a-week:10}") int mostAtATime) {
        this.outreaches = outreaches;
        this.settings = settings;
        this.ledger = ledger;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.dates = dates;
        this.currentUser = currentUser;
        this.mostAtATime = mostAtATime;
    }

    /**
     * Begins outreach to the next settings: a task for each.
     *
     * @return how many
     */
    public int begin() {
        LocalDate today = dates.today();
        List<String> urns = jdbc.sql(PICK)
                .param("since", today.minusYears(1))
                .param("lately", today.minusMonths(MONTHS_IN_PEACE))
                .param("most", mostAtATime)
                .query(String.class)
                .list();
        urns.forEach(urn -> begin(urn, today));
        return urns.size();
    }

    private void begin(String urn, LocalDate today) {
        String reference =
                OUTREACH.numbered(today.getYear(), outreaches.nextNumber()).text();
        outreaches.saveAndFlush(new Outreach(reference, settings.byUrn("urn", urn), today));
        ledger.open(reference, REACH_OUT, today);
        runtime.createMessageCorrelation("eah-outreach-due")
                .processInstanceBusinessKey(reference)
                .setVariables(Map.of("caseReference", reference))
                .correlateStartMessage();
    }

    /** Records what came of the conversation. */
    public void record(String reference, LocalDate on, Outreach.Outcome outcome, String note) {
        Outreach outreach = byReference(reference);
        dates.requireBetween("contactedOn", on, outreach.getListedOn(), "the day it was listed");
        outreach.end(on, outcome, note, currentUser.username());
        ledger.meet(reference, REACH_OUT, on);
    }

    /** A setting that asks needs no outreach any more. */
    @EventListener
    void on(SettingAsked asked) {
        outreaches.findBySettingUrnAndOutcomeIsNull(asked.settingUrn()).ifPresent(outreach -> {
            LocalDate today = dates.today();
            outreach.end(today, Outreach.Outcome.ASKED_ITSELF, null, currentUser.username());
            ledger.lapse(outreach.getReference(), REACH_OUT, today, "The setting asked for help itself");
            runtime.createMessageCorrelation("eah-setting-asked")
                    .processInstanceBusinessKey(outreach.getReference())
                    .correlate();
        });
    }

    /** The last time that the setting of an outreach was spoken to. */
    @Transactional(readOnly = true)
    public Optional<Outreach> before(Outreach outreach) {
        return outreaches.findFirstBySettingUrnAndOutcomeIsNotNullOrderByContactedOnDesc(
                outreach.getSetting().getUrn());
    }

    /** The outreach, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public Outreach byReference(String reference) {
        return outreaches
                .findByReference(reference)
                .orElseThrow(() -> new NotFoundException("There is no outreach " + reference + "."));
    }
}
