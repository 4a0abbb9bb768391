package org.sendcasework.panel.web;

import java.util.List;
import org.sendcasework.identity.Accounts;
import org.sendcasework.shared.web.Choice;

/** Accounts as answers that a person can select: the name of the person with the user name, which tells two apart. */
final class AccountChoices {

    private AccountChoices() {}

    static List<Choice> of(List<Accounts.Account> accounts) {
        return accounts.stream()
                .map(account -> new Choice(account.username(), account.name() + " (" + account.username() + ")"))
                .toList();
    }
}
