package org.sendcasework.escalation.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Arrays;
import java.util.List;
import org.sendcasework.escalation.stuck.CaseStanding;
import org.sendcasework.escalation.stuck.RepairKind;
import org.sendcasework.escalation.stuck.RepairOrder;
import org.sendcasework.escalation.stuck.RepairPreview;
import org.sendcasework.escalation.stuck.StuckCase;
import org.sendcasework.escalation.stuck.StuckCases;
import org.sendcasework.escalation.stuck.StuckFilter;
import org.sendcasework.escalation.stuck.StuckReason;
import org.sendcasework.escalation.stuck.StuckRepairs;
import org.sendcasework.identity.Groups;
import org.springframework.data.domain.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Cockpit's list of stuck cases reads and does, with the session of whoever is signed in. It lies among the pages, not
 * below {@code /api}, which knows no sessions; what changes anything needs the page's anti-forgery token.
 */
@Hidden
@RestController
@RequestMapping("/stuck/data")
class StuckApi {

    private final StuckCases cases;
    private final StuckRepairs repairs;

    StuckApi(StuckCases cases, StuckRepairs repairs) {
        this.cases = cases;
        this.repairs = repairs;
    }

    /** A page of the list and what to choose from; {@code token} is the value of the header {@code tokenHeader}. */
    record Listed(
            long total,
            int page,
            int pages,
            List<StuckCase> cases,
            List<Choice> teams,
            List<Choice> services,
            List<String> localities,
            List<Choice> reasons,
            String tokenHeader,
            String token) {}

    /** Where a case stands and what was done to it before. */
    record Standing(CaseStanding standing, List<Made> made) {}

    /** A repair that was made. */
    record Made(String kind, String place, String changes, String reason, String doneBy, String doneAt) {}

    /** A repair that is asked for, without its case. */
    record Asked(RepairKind kind, String process, String item, String target, String reason, String state) {

        RepairOrder of(String reference) {
            return new RepairOrder(kind, reference, process, item, target, reason, state);
        }
    }

    @GetMapping
    ResponseEntity<Listed> list(
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String service,
            @RequestParam(required = false) String locality,
            @RequestParam(required = false) StuckReason reason,
            @RequestParam(defaultValue = "0") int page,
            CsrfToken csrf) {
        Page<StuckCase> found = cases.find(new StuckFilter(team, service, locality, reason), Math.max(page, 0));
        return fresh(new Listed(
                found.getTotalElements(),
                found.getNumber(),
                found.getTotalPages(),
                found.getContent(),
                Choice.of(Groups.TEAMS),
                Choice.of(Groups.SERVICES),
                cases.localities(),
                Arrays.stream(StuckReason.values())
                        .map(one -> new Choice(one.name(), one.words()))
                        .toList(),
                csrf.getHeaderName(),
                csrf.getToken()));
    }

    @GetMapping("/{reference}")
    ResponseEntity<Standing> standing(@PathVariable String reference) {
        return fresh(new Standing(
                repairs.standing(reference),
                repairs.of(reference).stream()
                        .map(made -> new Made(
                                made.getKind().words(),
                                made.getPlace(),
                                made.getChanges(),
                                made.getReason(),
                                made.getDoneBy(),
                                made.getDoneAt().toString()))
                        .toList()));
    }

    @PostMapping("/{reference}/preview")
    RepairPreview preview(@PathVariable String reference, @RequestBody Asked asked) {
        return repairs.preview(asked.of(reference));
    }

    @PostMapping("/{reference}/repair")
    RepairPreview repair(@PathVariable String reference, @RequestBody Asked asked) {
        return repairs.repair(asked.of(reference));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
