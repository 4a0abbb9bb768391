package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.sendcasework.assessment.internal.CaseDates;
import org.sendcasework.assessment.internal.CaseEnding;
import org.sendcasework.assessment.internal.CorrectableDate;
import org.sendcasework.assessment.internal.NewEnding;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.Decision;
import org.sendcasework.casefile.DecisionCorrection;
import org.sendcasework.casefile.DecisionCriterion;
import org.sendcasework.casefile.Decisions;
import org.sendcasework.casefile.ReasonsAndTest;
import org.sendcasework.lives.CaseRows.Row;
import org.sendcasework.panel.internal.RecordCorrections;
import org.springframework.stereotype.Component;

/** What an officer does on the pages of a case: days corrected, an early end, a decision whose words were wrong. */
@Component
class CaseEvents implements EventSource {

    /** Events after which dates of law may have moved. */
    static final List<String> MOVE_DATES =
            List.of("the date received is corrected", "the day the draft was served is corrected");

    private static final int FURTHEST = 20;

    private final CaseDates dates;
    private final CaseEnding ending;
    private final Decisions decisions;
    private final RecordCorrections corrections;

    CaseEvents(CaseDates dates, CaseEnding ending, Decisions decisions, RecordCorrections corrections) {
        this.dates = dates;
        this.ending = ending;
        this.decisions = decisions;
        this.corrections = corrections;
    }

    @Override
    public Map<String, LifeEvent> events() {
        return Map.of(
                MOVE_DATES.get(0),
                (life, random, time) -> correct(life, random, CorrectableDate.DATE_RECEIVED),
                MOVE_DATES.get(1),
                (life, random, time) -> correct(life, random, CorrectableDate.DRAFT_SERVED),
                "the request is withdrawn",
                (life, random, time) -> end(life, random, CaseOutcome.WITHDRAWN),
                "the child moves away",
                (life, random, time) -> end(life, random, CaseOutcome.MOVED_AWAY),
                "the child dies",
                (life, random, time) -> end(life, random, CaseOutcome.DIED),
                "the child is found not to be in the area",
                (life, random, time) -> end(life, random, CaseOutcome.NOT_IN_AREA),
                "the age is found not to be covered",
                (life, random, time) -> end(life, random, CaseOutcome.OUTSIDE_AGE),
                "the words of a decision are corrected",
                (life, random, time) -> correctDecision(life, random));
    }

    private boolean correct(Life life, Random random, CorrectableDate which) {
        LocalDate day = which == CorrectableDate.DATE_RECEIVED
                ? life.rows().theCase().day("date_received")
                : life.rows().of("plan").stream()
                        .map(plan -> plan.day("served_on"))
                        .filter(served -> served != null)
                        .reduce((earlier, later) -> later)
                        .orElse(null);
        if (day == null) {
            return false;
        }
        dates.correct(
                life.reference(),
                which,
                day.plusDays(random.nextInt(FURTHEST) - FURTHEST / 2),
                "The stamp on the letter says so.",
                life.rows().theCase().number("version"));
        return true;
    }

    private boolean end(Life life, Random random, CaseOutcome outcome) {
        ending.end(
                life.reference(),
                new NewEnding(
                        outcome,
                        LifeWorld.today().minusDays(random.nextInt(3)),
                        "The family rang and wrote.",
                        null,
                        outcome == CaseOutcome.NOT_IN_AREA ? "Brackenshire" : null),
                life.rows().theCase().number("version"));
        return true;
    }

    private boolean correctDecision(Life life, Random random) {
        List<Row> made = life.rows().of("decision");
        if (made.isEmpty()) {
            return false;
        }
        Row decision = made.get(random.nextInt(made.size()));
        UUID id = UUID.fromString(decision.text("id"));
        Decision record = decisions.byId(id);
        corrections.correct(
                id,
                decision.number("version"),
                new DecisionCorrection(
                        "The reasons in other words, still long enough for a family.",
                        null,
                        decisions.testOf(record).stream()
                                .filter(DecisionCriterion::isMet)
                                .map(DecisionCriterion::getCode)
                                .toList(),
                        null,
                        ReasonsAndTest.codes(record),
                        record.getValueGbp(),
                        "A sentence was missing."),
                "A sentence of our letter was missing. Here it is.");
        return true;
    }
}
