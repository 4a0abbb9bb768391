package org.sendcasework.lives;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.PanelSteps;
import org.springframework.stereotype.Component;

/** A panel that takes up its work in the middle of a life, and its sittings. It is retired when the life is over. */
@Component
class PanelEvents implements EventSource {

    /** Those that need a panel. */
    static final List<String> OF_SITTINGS = List.of(
            "a sitting is planned",
            "the next sitting opens",
            "the next sitting opens",
            "the open sitting ends",
            "the next sitting is cancelled");

    private static final int FURTHEST = 40;

    private final PanelSteps panels;
    private final Sittings sittings;
    private final Map<Life, Panel> ofLives = new WeakHashMap<>();

    PanelEvents(PanelSteps panels, Sittings sittings) {
        this.panels = panels;
        this.sittings = sittings;
    }

    @Override
    public Map<String, LifeEvent> events() {
        return Map.of(
                "a panel is set up", (life, random, time) -> setUp(life),
                "a sitting is planned", (life, random, time) -> plan(life, random),
                "the next sitting opens", this::open,
                "the open sitting ends", (life, random, time) -> onOpen(life, panels::close),
                "the next sitting is cancelled", (life, random, time) -> onNext(life, panels::cancel));
    }

    private boolean setUp(Life life) {
        if (ofLives.containsKey(life)) {
            return false;
        }
        Panel panel = panels.panel(LifeWorld.today());
        ofLives.put(life, panel);
        life.atTheEnd(() -> panels.retire(panel));
        return true;
    }

    private boolean plan(Life life, Random random) {
        Panel panel = ofLives.get(life);
        if (panel == null) {
            return false;
        }
        panels.sitting(panel, LifeWorld.today().plusDays(random.nextInt(FURTHEST)));
        return true;
    }

    private boolean open(Life life, Random random, Consumer<LocalDate> time) {
        Optional<Sitting> next = next(life);
        next.ifPresent(sitting -> {
            time.accept(sitting.getHeldOn());
            try {
                panels.open(sitting);
            } catch (ConflictException | InvalidInputException e) {
                // The way to the day of the sitting was the event then
            }
        });
        return next.isPresent();
    }

    private Optional<Sitting> next(Life life) {
        return ofLife(life).stream()
                .filter(Sitting::isPlanned)
                .filter(sitting -> !sitting.getHeldOn().isBefore(LifeWorld.today()))
                .min(Comparator.comparing(Sitting::getHeldOn));
    }

    private List<Sitting> ofLife(Life life) {
        Panel panel = ofLives.get(life);
        UUID id = panel == null ? null : panel.getId();
        LocalDate today = LifeWorld.today();
        return sittings.between(today.minusYears(1), today.plusDays(FURTHEST)).stream()
                .filter(sitting -> sitting.getPanelId().equals(id))
                .toList();
    }

    private boolean onOpen(Life life, Consumer<Sitting> what) {
        Optional<Sitting> open = ofLife(life).stream().filter(Sitting::isOpen).findFirst();
        open.ifPresent(what);
        return open.isPresent();
    }

    private boolean onNext(Life life, Consumer<Sitting> what) {
        Optional<Sitting> next = next(life);
        next.ifPresent(what);
        return next.isPresent();
    }
}
