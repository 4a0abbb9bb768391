package org.sendcasework.panel.internal;

import org.sendcasework.panel.PanelQuestion;
import org.sendcasework.panel.Panels;
import org.sendcasework.panel.Sitting;
import org.sendcasework.panel.Sittings;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** The words for the right by which a question was decided, as the record of the decision keeps them. */
@Component
public class DecisionAuthority {

    private final Panels panels;
    private final Sittings sittings;

    DecisionAuthority(Panels panels, Sittings sittings) {
        this.panels = panels;
        this.sittings = sittings;
    }

    public String words(PanelQuestion question, PanelDecision.Right right) {
        if (right.basis() == PanelDecision.Basis.PANEL) {
            Sitting sitting = sittings.byId(right.sittingId());
            return panels.byId(sitting.getPanelId()).getName() + ", sitting of " + Texts.date(sitting.getHeldOn())
                    + ", under version " + panels.termsById(right.termsId()).getNumber() + " of its terms of reference";
        }
        if (right.termsId() == null) {
            return "Officer (" + right.holder() + "); no panel decides this kind of question";
        }
        return "Officer out of panel, delegated to " + right.holder() + " by version "
                + panels.termsById(right.termsId()).getNumber() + " of the terms of reference of the "
                + panels.byId(question.getPanelId()).getName();
    }
}
