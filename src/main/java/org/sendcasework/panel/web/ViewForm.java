package org.sendcasework.panel.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.sendcasework.panel.internal.MemberView;
import org.sendcasework.shared.web.Choice;
import org.sendcasework.shared.web.Label;

/**
 * What a member says about an item, as the form sends it.
 *
 * @param version of the view that the page showed; null if there was none
 */
record ViewForm(
        @Label("Your view")
                @NotBlank(message = "Enter your view")
                @Size(max = 2000, message = "must not be longer than {max} characters")
                String view,
        @Label("Dissent") List<String> dissents,
        Integer version) {

    static final ViewForm EMPTY = new ViewForm("", List.of(), null);

    static final List<Choice> DISSENT = List.of(new Choice("true", "I dissent from the decision"));

    ViewForm {
        dissents = dissents == null ? List.of() : List.copyOf(dissents);
    }

    static ViewForm of(MemberView view) {
        return new ViewForm(view.getViewText(), view.isDissents() ? List.of("true") : List.of(), view.getVersion());
    }

    boolean isDissent() {
        return dissents.contains("true");
    }
}
