package org.sendcasework.demo;

import java.util.List;
import org.sendcasework.engine.AcceptedPasswords;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.springframework.stereotype.Component;

/** The fictional staff of the demonstration. They are safe only because the demonstration listens on this machine alone. */
@Component
@OnlyInDemonstration
class DemonstrationAccounts implements AcceptedPasswords {

    static final String PASSWORD = "ambershire";

    /** One account and the groups it is in. */
    public record Account(String username, String displayName, List<String> groups) {}

    static final List<Account> ALL = List.of(
            new Account("casey", "Casey Archer, caseworker", List.of(Groups.CASEWORKERS)),
            new Account("morgan", "Morgan Reed, team manager", List.of(Groups.MANAGERS, Groups.CASEWORKERS)),
            new Account("parker", "Parker Lane, panel member", List.of(Groups.PANEL)),
            new Account("robin", "Robin Vale, educational psychologist", List.of(Groups.EDUCATIONAL_PSYCHOLOGY)),
            new Account("harper", "Harper Quill, community health", List.of(Groups.HEALTH)),
            new Account("sage", "Sage Moreton, social care", List.of(Groups.SOCIAL_CARE)),
            new Account("tatum", "Tatum Frost, sensory support teacher", List.of(Groups.SPECIALIST_TEACHERS)),
            new Account(
                    "finley",
                    "Finley Marsh, SENCO of Fernhill Primary",
                    List.of(Groups.SETTINGS, Groups.setting(DemonstrationArea.FERNHILL))),
            new Account(
                    "emery",
                    "Emery Holt, mediation adviser",
                    List.of(Groups.MEDIATION, Groups.mediator(DemonstrationArea.HARBOUR))),
            new Account(
                    "lennox",
                    "Lennox Gray, adviser of another organisation",
                    List.of(Groups.MEDIATION, Groups.mediator(DemonstrationArea.LANTERN))),
            new Account(
                    "jules", "Jules Fenn, integrated care board", List.of(Groups.HEALTH, DemonstrationArea.ICB_GROUP)),
            new Account("wynn", "Wynn Hale, SENDIASS", List.of(Groups.SENDIASS)),
            new Account("river", "River Stone, Experts at Hand triage", List.of(Groups.EAH_TRIAGE)),
            new Account("quinn", "Quinn Ash, analyst", List.of(Groups.ANALYSTS)),
            new Account("rowan", "Rowan Thorne, senior responsible owner", List.of(Groups.SRO)),
            new Account("linden", "Linden Grey, ICB place leadership", List.of(Groups.ICB_PLACE)),
            new Account("drew", "Drew Sable, data protection officer", List.of(Groups.DATA_PROTECTION)),
            new Account("admin", "System administrator", List.of(Groups.ADMINISTRATORS)));

    private final Accounts accounts;

    DemonstrationAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean accept(String password) {
        return PASSWORD.equals(password);
    }

    void create() {
        ALL.forEach(account ->
                accounts.create(account.username(), account.displayName().split(",")[0], PASSWORD, account.groups()));
    }
}
