package org.sendcasework.panel.web;

import java.util.List;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.springframework.stereotype.Component;

/** Sittings as lines of a table. */
@Component
class SittingRows {

    private final Panels panels;
    private final Agenda agenda;

    SittingRows(Panels panels, Agenda agenda) {
        this.panels = panels;
        this.agenda = agenda;
    }

    /** A sitting, with how many items it has and for how many of them papers are still to come. */
    public record SittingRow(Sitting sitting, String panel, long items, long papersAwaited) {}

    List<SittingRow> of(List<Sitting> sittings) {
        return sittings.stream().map(this::row).toList();
    }

    private SittingRow row(Sitting sitting) {
        List<AgendaItem> items = agenda.of(sitting.getId()).stream()
                .filter(item ->
                        item.getState() != AgendaItem.State.MOVED && item.getState() != AgendaItem.State.WITHDRAWN)
                .toList();
        return new SittingRow(
                sitting,
                panels.byId(sitting.getPanelId()).getName(),
                items.size(),
                items.stream()
                        .filter(item -> item.isListed() && !item.hasPapers())
                        .count());
    }
}
