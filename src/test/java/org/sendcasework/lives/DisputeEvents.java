package org.sendcasework.lives;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.sendcasework.lives.CaseRows.Row;
import org.sendcasework.mediation.MediationCase;
import org.sendcasework.mediation.MediationEnding;
import org.sendcasework.mediation.Mediations;
import org.sendcasework.mediation.appeal.AppealCourse;
import org.sendcasework.mediation.appeal.AppealOutcome;
import org.sendcasework.mediation.internal.MediationMoves;
import org.sendcasework.mediation.sendiass.SendiassConsents;
import org.springframework.stereotype.Component;

/** What is recorded about a dispute on its pages. Contacts and appeals themselves come in by their start forms. */
@Component
class DisputeEvents implements EventSource {

    private static final int MOST_DAYS_TO_A_MEETING = 30;

    private static final List<AppealOutcome> EARLY =
            List.of(AppealOutcome.WITHDRAWN, AppealOutcome.SETTLED, AppealOutcome.STRUCK_OUT, AppealOutcome.ORDERED);

    private final MediationEnding endings;
    private final MediationMoves moves;
    private final Mediations mediations;
    private final AppealCourse appeals;
    private final SendiassConsents consents;

    DisputeEvents(
            MediationEnding endings,
            MediationMoves moves,
            Mediations mediations,
            AppealCourse appeals,
            SendiassConsents consents) {
        this.endings = endings;
        this.moves = moves;
        this.mediations = mediations;
        this.appeals = appeals;
        this.consents = consents;
    }

    @Override
    public Map<String, LifeEvent> events() {
        return Map.of(
                "the family no longer wants mediation", (life, random, time) -> withdrawMediation(life, random),
                "the mediation is moved", (life, random, time) -> moveMediation(life, random),
                "the appeal ends early", (life, random, time) -> endAppeal(life, random),
                "the family lets SENDIASS see the case", (life, random, time) -> consent(life));
    }

    private static Row any(List<Row> rows, Random random) {
        return rows.isEmpty() ? null : rows.get(random.nextInt(rows.size()));
    }

    private boolean withdrawMediation(Life life, Random random) {
        Row mediation = any(life.rows().of("mediation_case"), random);
        if (mediation == null) {
            return false;
        }
        endings.withdraw(
                mediation.text("reference"),
                LifeWorld.today(),
                "They rang the adviser.",
                random.nextBoolean(),
                mediation.number("version"));
        return true;
    }

    private boolean moveMediation(Life life, Random random) {
        Row mediation = any(life.rows().of("mediation_case"), random);
        if (mediation == null) {
            return false;
        }
        MediationCase arranged = mediations.byReference(mediation.text("reference"));
        moves.move(
                arranged.getReference(),
                new MediationMoves.Move(
                        LifeWorld.today().plusDays(random.nextInt(MOST_DAYS_TO_A_MEETING)),
                        "The town hall",
                        LifeWorld.today(),
                        random.nextBoolean(),
                        true,
                        moves.whoComes(arranged),
                        "The mediator is ill."),
                arranged.getVersion());
        return true;
    }

    private boolean endAppeal(Life life, Random random) {
        Row appeal = any(life.rows().of("appeal"), random);
        if (appeal == null) {
            return false;
        }
        appeals.endEarly(
                appeal.text("reference"),
                EARLY.get(random.nextInt(EARLY.size())),
                LifeWorld.today(),
                "The Tribunal wrote to us.",
                appeal.number("version"));
        return true;
    }

    private boolean consent(Life life) {
        consents.give(life.reference(), LifeWorld.today(), "Robin Lifeman");
        return true;
    }
}
