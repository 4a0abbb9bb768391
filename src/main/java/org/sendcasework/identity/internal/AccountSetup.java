package org.sendcasework.identity.internal;

import java.util.List;
import org.sendcasework.identity.Accounts;
import org.sendcasework.identity.GroupRights;
import org.sendcasework.identity.Groups;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At start: the groups, what they may do, Tasklist's filters, and the first administrator. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class AccountSetup implements ApplicationRunner {

    /** User name of the first administrator. */
    public static final String ADMINISTRATOR = "admin";

    private final Accounts accounts;
    private final GroupRights rights;
    private final TasklistFilters filters;
    private final String administratorPassword;

    AccountSetup(
            Accounts accounts,
            GroupRights rights,
            TasklistFilters filters,
            @Value("${sendcasework.admin.password:}") String administratorPassword) {
        this.accounts = accounts;
        this.rights = rights;
        this.filters = filters;
        this.administratorPassword = administratorPassword;
    }

    @Override
    public void run(ApplicationArguments args) {
        Groups.NAMES.forEach(accounts::createGroup);
        rights.grant();
        filters.create();
        if (!accounts.hasAdministrator()) {
            if (administratorPassword.isBlank()) {
                throw new MissingAdministratorException();
            }
            accounts.create(
                    ADMINISTRATOR, "System administrator", administratorPassword, List.of(Groups.ADMINISTRATORS));
        }
    }
}
