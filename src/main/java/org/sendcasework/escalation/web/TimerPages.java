package org.sendcasework.escalation.web;

import java.time.Instant;
import java.util.List;
import org.sendcasework.escalation.audit.FindingTexts;
import org.sendcasework.escalation.audit.TimerAuditRun;
import org.sendcasework.escalation.audit.TimerAudits;
import org.sendcasework.escalation.audit.TimerFinding;
import org.sendcasework.escalation.audit.TimerFindings;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the timers are in step with the ledger, and a check at once. */
@Controller
@RequestMapping("/timers")
class TimerPages {

    private final TimerAudits audits;
    private final TimerFindings findings;

    TimerPages(TimerAudits audits, TimerFindings findings) {
        this.audits = audits;
        this.findings = findings;
    }

    /** A finding as the page shows it. */
    record Row(
            String what,
            String caseReference,
            String rule,
            String event,
            String instance,
            String expected,
            String found,
            String seen,
            String became) {

        static Row of(TimerFinding finding) {
            return new Row(
                    finding.getKind().words(),
                    finding.getCaseReference(),
                    finding.getRuleCode(),
                    finding.getActivityId(),
                    finding.getProcessInstanceId(),
                    moment(finding.getExpectedAt()),
                    moment(finding.getFoundAt()),
                    moment(finding.getSeenAt()),
                    Texts.words(finding.getState().name())
                            + (finding.getClosedAt() == null ? "" : ", " + moment(finding.getClosedAt())));
        }
    }

    /** A run as the page shows it. */
    record LastRun(String ended, String by, int instances, int repaired, int open) {

        static LastRun of(TimerAuditRun run) {
            return new LastRun(
                    moment(run.getBegunAt()) + " to " + moment(run.getFinishedAt()),
                    run.getBegunBy(),
                    run.getInstances(),
                    run.getRepaired(),
                    run.getStillOpen());
        }
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("underWay", audits.isUnderWay());
        model.addAttribute("last", audits.last().map(LastRun::of).orElse(null));
        model.addAttribute("open", rows(findings.open()));
        model.addAttribute("closed", rows(findings.closed()));
        return "timers";
    }

    private static List<Row> rows(List<TimerFinding> found) {
        return found.stream().map(Row::of).toList();
    }

    private static String moment(Instant moment) {
        return FindingTexts.moment(moment, "none");
    }

    @PostMapping("/check")
    String check(RedirectAttributes answer) {
        if (audits.start()) {
            answer.addFlashAttribute("done", "The check has begun. This page follows it.");
        } else {
            answer.addFlashAttribute(
                    "error", "A check is under way already. If it does not end, look for a failed job in Cockpit.");
        }
        return "redirect:/timers";
    }
}
