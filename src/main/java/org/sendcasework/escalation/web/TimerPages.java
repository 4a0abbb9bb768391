package org.sendcasework.escalation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.sendcasework.clock.RuleBook;
import org.sendcasework.escalation.audit.FindingTexts;
import org.sendcasework.escalation.audit.TimerAuditRun;
import org.sendcasework.escalation.audit.TimerAudits;
import org.sendcasework.escalation.audit.TimerFinding;
import org.sendcasework.escalation.audit.TimerFindings;
import org.sendcasework.shared.Texts;
import org.sendcasework.shared.web.ListPage;
import org.sendcasework.shared.web.SortColumns;
import org.sendcasework.shared.web.StateTag;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the timers are in step with the ledger, and a check at once. */
@Controller
@RequestMapping("/timers")
class TimerPages {

    private static final String CLOSED = "closed";
    private static final SortColumns OPEN_COLUMNS = columns("seenAt");
    private static final SortColumns CLOSED_COLUMNS = columns("closedAt").and("closed", "closedAt");

    private final TimerAudits audits;
    private final TimerFindings findings;
    private final RuleBook rules;

    TimerPages(TimerAudits audits, TimerFindings findings, RuleBook rules) {
        this.audits = audits;
        this.findings = findings;
        this.rules = rules;
    }

    private static SortColumns columns(String latest) {
        return SortColumns.first(Sort.by(Sort.Direction.DESC, latest), "id")
                .and("case", "caseReference")
                .and("expected", "expectedAt")
                .and("seen", "seenAt");
    }

    /**
     * A finding as the page shows it.
     *
     * @param state null while it is out of step
     */
    record Row(
            String what,
            String caseReference,
            String rule,
            String event,
            String instance,
            String expected,
            String found,
            String seen,
            StateTag state,
            String closed) {}

    private Row row(TimerFinding finding) {
        return new Row(
                finding.getKind().words(),
                finding.getCaseReference(),
                deadline(finding.getRuleCode()),
                finding.getActivityId(),
                finding.getProcessInstanceId(),
                moment(finding.getExpectedAt()),
                moment(finding.getFoundAt()),
                moment(finding.getSeenAt()),
                finding.getState() == TimerFinding.State.OPEN
                        ? null
                        : StateTag.met(Texts.words(finding.getState().name())),
                moment(finding.getClosedAt()));
    }

    /** The name of the deadline; its code where no table names it any more. */
    private String deadline(String code) {
        return rules.find(code)
                .flatMap(known -> rules.versions(known).stream().findFirst())
                .map(rule -> rule.name())
                .orElse(code);
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
    String show(
            @RequestParam(defaultValue = "open") String show, Pageable page, HttpServletRequest request, Model model) {
        Page<TimerFinding> found = CLOSED.equals(show)
                ? findings.closed(CLOSED_COLUMNS.properties(page))
                : findings.open(OPEN_COLUMNS.properties(page));
        model.addAttribute("underWay", audits.isUnderWay());
        model.addAttribute("last", audits.last().map(LastRun::of).orElse(null));
        model.addAttribute("closed", CLOSED.equals(show));
        model.addAttribute("list", ListPage.of(found.map(this::row), page, request));
        return "timers";
    }

    private static String moment(Instant moment) {
        return FindingTexts.moment(moment, "None");
    }

    @PostMapping("/check")
    String check(RedirectAttributes answer) {
        if (audits.start()) {
            answer.addFlashAttribute("done", "The check has begun. This page shows the result when it finishes.");
        } else {
            answer.addFlashAttribute(
                    "error", "A check is already under way. If it does not end, look for a failed job in Cockpit.");
        }
        return "redirect:/timers";
    }
}
