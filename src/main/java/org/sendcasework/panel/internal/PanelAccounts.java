package org.sendcasework.panel.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/**
 * The accounts from which the people of a panel are chosen. A typed name could sign in as nobody, and still count for a
 * quorum and stand in the minutes.
 */
@Component
public class PanelAccounts {

    private static final List<String> CHAIRS = List.of(Groups.PANEL, Groups.MANAGERS);

    /** The groups whose people may open the pages of the panels and take part in a sitting. */
    private static final List<String> MEMBERS = List.of(
            Groups.PANEL,
            Groups.MANAGERS,
            Groups.CASEWORKERS,
            Groups.EDUCATIONAL_PSYCHOLOGY,
            Groups.HEALTH,
            Groups.SOCIAL_CARE,
            Groups.SPECIALIST_TEACHERS,
            Groups.SETTINGS);

    private final Accounts accounts;

    PanelAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who can chair a panel or deputise: whoever can sign its decisions in Tasklist. */
    public List<Accounts.Account> chairs() {
        return accounts.inAnyOf(CHAIRS);
    }

    /** Who can be a member, or come for one. */
    public List<Accounts.Account> members() {
        return accounts.inAnyOf(MEMBERS);
    }

    /** Those of some user names that are no accounts: an earlier release let them be typed. */
    public Set<String> unknown(Collection<String> usernames) {
        Set<String> unknown = new TreeSet<>(usernames);
        unknown.removeAll(accounts.existing(usernames));
        return unknown;
    }

    /** The account as chair or deputy, or an error at the field. */
    public Accounts.Account chair(String field, String username) {
        return chosen(chairs(), field, username, "in the group panel or managers");
    }

    /** The account as member or substitute, or an error at the field. */
    public Accounts.Account member(String field, String username) {
        return chosen(members(), field, username, "that may open the pages of the panels");
    }

    /** Refuses a user name that is no account. */
    public void requireExists(String field, String username) {
        if (!unknown(List.of(username)).isEmpty()) {
            throw new InvalidInputException(field, "names " + username + ", which is no account");
        }
    }

    private static Accounts.Account chosen(
            List<Accounts.Account> offered, String field, String username, String which) {
        return offered.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(field, "must be an account " + which));
    }
}
