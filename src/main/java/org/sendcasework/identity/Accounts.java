package org.sendcasework.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates accounts and groups. Administrators then manage them in Camunda Admin. */
@Service
@Transactional
public class Accounts {

    private final IdentityService identity;

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /** An account as others may choose it: its user name and the name of the person. */
    public record Account(String username, String name) {}

    /** Creates an account in these groups, unless the user name exists; an existing account is left as it is. */
    public void create(String username, String displayName, String password, List<String> groups) {
        if (identity.createUserQuery().userId(username).count() > 0) {
            return;
        }
        User user = identity.newUser(username);
        int space = displayName.indexOf(' ');
        user.setFirstName(space < 0 ? displayName : displayName.substring(0, space));
        user.setLastName(space < 0 ? "" : displayName.substring(space + 1));
        user.setPassword(password);
        identity.saveUser(user);
        for (String group : groups) {
            createGroup(group, Groups.NAMES.getOrDefault(group, group));
            identity.createMembership(username, group);
        }
    }

    /** Creates a group, unless it exists. */
    public void createGroup(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(Groups.ADMINISTRATORS.equals(id) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    /** The accounts that are in any of some groups, by the names of the people. */
    @Transactional(readOnly = true)
    public List<Account> inAnyOf(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                .map(Accounts::account)
                .distinct()
                .sorted(Comparator.comparing(Account::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Account::username))
                .toList();
    }

    /** Those of some user names that are accounts; one query. */
    @Transactional(readOnly = true)
    public Set<String> existing(Collection<String> usernames) {
        return usernames.isEmpty()
                ? Set.of()
                : identity.createUserQuery().userIdIn(usernames.toArray(String[]::new)).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet());
    }

    private static Account account(User user) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Account(user.getId(), name.isEmpty() ? user.getId() : name);
    }

    /** The name of the person of an account; the user name itself where there is no such account. */
    @Transactional(readOnly = true)
    public String nameOf(String username) {
        return Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(user -> account(user).name())
                .orElse(username);
    }

    /** The user names of a group's members, in their order. */
    @Transactional(readOnly = true)
    public List<String> membersOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(User::getId)
                .toList();
    }

    /** The e-mail address of an account, if it has one. */
    @Transactional(readOnly = true)
    public Optional<String> emailOf(String username) {
        return Optional.ofNullable(identity.createUserQuery().userId(username).singleResult())
                .map(User::getEmail)
                .filter(email -> !email.isBlank());
    }

    /** Whether anyone can administer the system yet. */
    public boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0;
    }
}
