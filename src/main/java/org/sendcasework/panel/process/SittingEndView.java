package org.sendcasework.panel.process;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sendcasework.clock.DueTexts;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.Markdown;
import org.sendcasework.panel.Agenda;
import org.sendcasework.panel.AgendaItem;
import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.panel.internal.SittingEnds;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** What the form about the end of a sitting shows: which sitting, how far it is, and what still waits on its agenda. */
@Component
class SittingEndView implements FormView {

    private final Sittings sittings;
    private final Panels panels;
    private final Agenda agenda;
    private final DueTexts dueTexts;

    SittingEndView(Sittings sittings, Panels panels, Agenda agenda, DueTexts dueTexts) {
        this.sittings = sittings;
        this.panels = panels;
        this.agenda = agenda;
        this.dueTexts = dueTexts;
    }

    @Override
    public boolean serves(String formId) {
        return formId.equals("end-the-sitting");
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        Sitting sitting = sittings.byReference(context.businessKey());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseReference", sitting.getReference());
        values.put(
                "childSummary",
                panels.byId(sitting.getPanelId()).getName() + ", sitting of " + Texts.dueDate(sitting.getHeldOn())
                        + " at " + sitting.getStartsAt());
        values.put("clockSummary", dueTexts.of(sitting.getReference(), SittingEnds.END, null));
        values.put("taskHint", standing(sitting));
        values.put("sittingLink", new Markdown("[Open the sitting](/panels/sittings/" + sitting.getId() + ")"));
        return values;
    }

    private String standing(Sitting sitting) {
        String how = sitting.isOpen() ? "The sitting is open." : "The sitting was never opened.";
        List<PanelQuestion> waiting = agenda.of(sitting.getId()).stream()
                .filter(AgendaItem::isListed)
                .map(AgendaItem::getQuestion)
                .toList();
        if (waiting.isEmpty()) {
            return how + " Nothing on its agenda waits.";
        }
        return how + " Still on its agenda: " + waiting.size() + ". "
                + agenda.legalDates(waiting).values().stream()
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .map(first -> "The first statutory deadline among them is " + Texts.dueDate(first) + ". ")
                        .orElse("")
                + "What is not decided goes to another sitting in time or to an officer when you end the sitting.";
    }
}
