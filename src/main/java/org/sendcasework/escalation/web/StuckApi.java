package org.sendcasework.escalation.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.sendcasework.escalation.stuck.StuckCases;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Cockpit's dashboard reads with the session of whoever is signed in. It lies among the pages, not below {@code
 * /api}, which knows no sessions. The list and its repairs in Cockpit are the pages themselves.
 */
@Hidden
@RestController
@RequestMapping("/stuck/data")
class StuckApi {

    private final StuckCases cases;

    StuckApi(StuckCases cases) {
        this.cases = cases;
    }

    /** How many cases are stuck. */
    record Counted(long total) {}

    @GetMapping
    ResponseEntity<Counted> count() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Counted(cases.count()));
    }
}
