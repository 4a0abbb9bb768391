package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.sendcasework.assessment.AssessmentRequests;
import org.sendcasework.engine.EngineClock;
import org.sendcasework.engine.FormChecker;
import org.sendcasework.identity.Groups;
import org.sendcasework.lives.CaseRows.Row;
import org.springframework.stereotype.Component;

/** Plays a life at random from a seed, and plays steps that were kept again. */
@Component
class LifePlayer {

    private static final int OF_A_HUNDRED = 100;
    private static final int EVENTS = 10;
    private static final int STARTS = 4;
    private static final int STARTS_WITH_A_RIGHT = 12;

    /** How often in a hundred steps somebody waits: most offices work, some are slow, some hardly move. */
    private static final List<Integer> PACES = List.of(8, 8, 15, 15, 30, 50);

    private static final int ATTEMPTS = 8;
    private static final int FEWEST_STEPS = 35;
    private static final int MORE_STEPS = 55;
    private static final LocalDate FIRST_DAY = LocalDate.of(2015, 9, 1);
    private static final int DAYS = 3600;
    private static final List<Integer> WAITED = List.of(1, 1, 2, 3, 5, 7, 7, 14, 15, 16, 28, 42, 75);
    private static final List<String> STARTED = List.of("mediation", "mediation", "appeal", "appeal", "panel-decision");

    private final Judge judge;
    private final LifeWorld world;
    private final LifeEvents events;
    private final People people;
    private final FormOpener opener;
    private final FormChecker checker;

    LifePlayer(
            Judge judge,
            LifeWorld world,
            LifeEvents events,
            People people,
            FormOpener opener,
            ProcessEngine engine,
            EngineClock clock) {
        this.judge = judge;
        this.world = world;
        this.events = events;
        this.people = people;
        this.opener = opener;
        this.checker = new FormChecker((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration(), clock);
    }

    /** A life that was played, and how it broke a law, or null. */
    record Played(List<Step> steps, Broken broken) {}

    /** Plays a whole life. */
    Played play(long seed, Coverage coverage) {
        return played(life -> new OneLife(life, new Random(seed), coverage).live());
    }

    /** Plays steps that were kept, without those that nothing is there for any more. */
    Played replay(List<Step> steps) {
        return played(life -> steps.forEach(step -> {
            life.took(step);
            judge.take(life, step);
        }));
    }

    private interface Living {
        void live(Life life);
    }

    private Played played(Living living) {
        Life life = new Life();
        try {
            living.live(life);
            return new Played(life.steps(), null);
        } catch (Broken e) {
            return new Played(life.steps(), e);
        } catch (RuntimeException e) {
            return new Played(
                    life.steps(), new Broken("playable", "the game itself failed: " + Refusals.deepest(e), e));
        } finally {
            world.bury(life);
            life.end();
        }
    }

    /** The draws of one life. */
    private class OneLife {

        private final Life life;
        private final Random random;
        private final Coverage coverage;
        private int pace;
        private boolean panel;

        OneLife(Life life, Random random, Coverage coverage) {
            this.life = life;
            this.random = random;
            this.coverage = coverage;
        }

        void live() {
            while (!begin()) {
                // The request was drawn wrong and refused
            }
            pace = PACES.get(random.nextInt(PACES.size()));
            if (random.nextInt(5) == 0) {
                aPanelFromTheBeginning();
            }
            int steps = FEWEST_STEPS + random.nextInt(MORE_STEPS);
            for (int step = 0; step < steps; step++) {
                step();
            }
            coverage.rules(life.rows());
        }

        private void aPanelFromTheBeginning() {
            panel = true;
            take(new Step.Happen("a panel is set up", random.nextLong()));
            for (int sitting = 0; sitting < 4; sitting++) {
                take(new Step.Happen("a sitting is planned", random.nextLong()));
            }
        }

        private Judge.Verdict take(Step step) {
            life.took(step);
            List<String> open = life.rows() == null ? List.of() : life.rows().openTasks();
            Judge.Verdict verdict = judge.take(life, step);
            coverage.tried(step, verdict);
            if (verdict.done() && step instanceof Step.Happen happen) {
                coverage.happened(open, happen.event());
            } else if (verdict.done() && step instanceof Step.StartWork start) {
                coverage.happened(open, start.process() + " is started");
            }
            return verdict;
        }

        private boolean begin() {
            LocalDate on = FIRST_DAY.plusDays(random.nextInt(DAYS));
            LocalDate born = on.minusDays(people.age(random));
            boolean byForm = random.nextInt(3) > 0;
            OpenForm form = opener.ofStart(AssessmentRequests.PROCESS);
            Map<String, Drawn> given = new HashMap<>(Map.of(
                    "childDateOfBirth", new Drawn.Plain(born.toString()),
                    "dateReceived", new Drawn.Day(-random.nextInt(3)),
                    "childFamilyName", new Drawn.Plain("Lifeman"),
                    "route", new Drawn.Plain(routes().get(random.nextInt(routes().size())))));
            Map<String, Drawn> values = new FormDraw(checker, random, given, on).fill(form);
            if (take(new Step.Begin(byForm, on, born, values)).refused()) {
                return false;
            }
            coverage.accepted(form, values);
            return true;
        }

        private List<String> routes() {
            return List.copyOf(opener.ofStart(AssessmentRequests.PROCESS)
                    .definition()
                    .fields()
                    .get("route")
                    .options());
        }

        private void step() {
            List<Row> open = OpenTasks.of(life.rows());
            boolean aRight = life.rows().of("appeal_right").stream().anyMatch(right -> right.is("status", "OPEN"));
            int drawn = random.nextInt(OF_A_HUNDRED);
            int waits = open.isEmpty() ? Math.max(pace, OF_A_HUNDRED / 3) : pace;
            int starts = aRight ? STARTS_WITH_A_RIGHT : STARTS;
            if (drawn < waits) {
                take(new Step.Wait(daysToWait()));
            } else if (drawn < waits + EVENTS) {
                take(new Step.Happen(event(), random.nextLong()));
            } else if (drawn < waits + EVENTS + starts || open.isEmpty()) {
                start(STARTED.get(random.nextInt(STARTED.size())));
            } else {
                submit(open.get(random.nextInt(open.size())));
            }
        }

        private String event() {
            return panel && random.nextBoolean()
                    ? people.any(PanelEvents.OF_SITTINGS, random)
                    : people.any(events.names(), random);
        }

        /** Now and then until the next birthday. */
        private int daysToWait() {
            LocalDate today = LifeWorld.today();
            LocalDate birthday =
                    life.born().plusYears(today.getYear() - life.born().getYear() + 1L);
            return random.nextInt(OF_A_HUNDRED) < 4
                    ? (int) (birthday.toEpochDay() - today.toEpochDay())
                    : WAITED.get(random.nextInt(WAITED.size()));
        }

        private void submit(Row task) {
            String process = OpenTasks.process(task);
            String key = task.text("task_def_key_");
            int which = OpenTasks.of(life.rows(), process, key).indexOf(task);
            Actor actor = people.whoMay(task, random);
            OpenForm form;
            try {
                form = world.open(life, task, actor);
            } catch (AuthorizationException | Broken notOpened) {
                take(new Step.Submit(process, key, which, actor, Map.of()));
                return;
            }
            FormDraw draw = new FormDraw(checker, random, Usual.of(key), LifeWorld.today());
            Map<String, Drawn> values = draw.fill(form);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Judge.Verdict verdict = take(new Step.Submit(process, key, which, actor, values));
                if (verdict.done()) {
                    coverage.accepted(form, values);
                    return;
                }
                String wrong = verdict.refused() ? Refusals.field(verdict.refusal()) : null;
                if (wrong == null) {
                    return;
                }
                values = draw.mend(form, values, wrong);
            }
        }

        private void start(String process) {
            Actor actor = Actor.of(Groups.CASEWORKERS, 1 + random.nextInt(2));
            OpenForm form = world.openStart(process, actor);
            FormDraw draw = new FormDraw(checker, random, OwnValues.toDraw(life, random), LifeWorld.today());
            Map<String, Drawn> values = draw.fill(form);
            for (int attempt = 0; attempt < ATTEMPTS / 2; attempt++) {
                Judge.Verdict verdict = take(new Step.StartWork(process, actor, values));
                if (verdict.done()) {
                    coverage.accepted(form, values);
                    return;
                }
                String wrong = verdict.refused() ? Refusals.field(verdict.refusal()) : null;
                if (wrong == null) {
                    return;
                }
                values = draw.mend(form, values, wrong);
            }
        }
    }

    /** The steps in plain words. */
    static List<String> words(List<Step> steps) {
        List<String> words = new ArrayList<>();
        steps.forEach(step -> words.add((words.size() + 1) + ". " + step.words()));
        return words;
    }
}
