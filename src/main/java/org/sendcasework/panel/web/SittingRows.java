package org.sendcasework.panel.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Panel;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.springframework.stereotype.Component;

/** Sittings as lines of a table. */
@Component
class SittingRows {

    private final Panels panels;
    private final Agenda agenda;
    private final Clock clock;

    SittingRows(Panels panels, Agenda agenda, Clock clock) {
        this.panels = panels;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * A sitting, with how many items it has and for how many of them papers are still to come.
     *
     * @param unended whether its day is over and nobody ended or cancelled it
     */
    public record SittingRow(Sitting sitting, String panel, long items, long papersAwaited, boolean unended) {}

    /** The lines; their items and the names of their panels take one query each. */
    List<SittingRow> of(List<Sitting> sittings) {
        Map<UUID, List<AgendaItem>> items = agenda
                .ofEach(sittings.stream().map(Sitting::getId).toList())
                .stream()
                .collect(Collectors.groupingBy(AgendaItem::getSittingId));
        Map<UUID, String> names = panels.all().stream().collect(Collectors.toMap(Panel::getId, Panel::getName));
        return sittings.stream()
                .map(sitting ->
                        row(sitting, names.get(sitting.getPanelId()), items.getOrDefault(sitting.getId(), List.of())))
                .toList();
    }

    private SittingRow row(Sitting sitting, String panel, List<AgendaItem> all) {
        List<AgendaItem> items = all.stream()
                .filter(item ->
                        item.getState() != AgendaItem.State.MOVED && item.getState() != AgendaItem.State.WITHDRAWN)
                .toList();
        return new SittingRow(
                sitting,
                panel,
                items.size(),
                items.stream()
                        .filter(item -> item.isListed() && !item.hasPapers())
                        .count(),
                (sitting.isPlanned() || sitting.isOpen()) && sitting.getHeldOn().isBefore(LocalDate.now(clock)));
    }
}
