package org.sendcasework.casefile.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.web.Label;

/**
 * To which team a case moves and why, as the form sends it.
 *
 * @param version the version of the case file that the page showed
 */
record CaseTeamForm(
        @Label("New team") @NotBlank(message = "Select the new team") String team,
        @Label(value = "Reason", hint = "The history of the case shows it")
                @NotBlank(message = "Enter the reason")
                @Size(max = 1000, message = "must not be longer than {max} characters")
                String reason,
        Integer version) {

    static CaseTeamForm of(CaseFile caseFile) {
        return new CaseTeamForm("", "", caseFile.getVersion());
    }

    UUID teamId() {
        try {
            return UUID.fromString(team);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("team", "must be one of the list");
        }
    }
}
