package org.sendcasework.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.PageAccess;
import org.sendcasework.support.DeclaredRooms;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** What each group finds in the service navigation and on the home page, from what the rooms declare. */
class NavigationTest {

    private final CurrentUser currentUser = new CurrentUser();
    private final DeclaredAccess declared = new DeclaredAccess(DeclaredRooms.all());
    private final PageAccess access = new PageAccess(declared, currentUser);
    private final Navigation navigation = new Navigation(declared, access, currentUser);

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void signIn(String... groups) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        "someone",
                        null,
                        AuthorityUtils.createAuthorityList(Stream.of(groups)
                                .map(group -> CurrentUser.GROUP + group)
                                .toArray(String[]::new))));
    }

    private List<String> items() {
        return navigation.items("/home").stream().map(Navigation.Item::text).toList();
    }

    static List<String> groups() {
        return Groups.NAMES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "caseworkers: Tasklist, Cases, Panels, Mediation, Dashboard, Appeals, Settings and administration",
                "managers: Tasklist, Cases, Panels, Mediation, Experts at Hand, Dashboard, Settings and administration",
                "settings: Tasklist, Panels, Experts at Hand, Deadline calculator",
                "sro: Tasklist, Experts at Hand, Dashboard, Deadline calculator",
                "analysts: Panels, Experts at Hand, Dashboard, Deadline calculator",
                "sendiass: Cases with consent, Deadline calculator",
                "camunda-admin: Tasklist, Dashboard, Stuck cases, Deadline calculator, Settings and administration",
            })
    void eachGroupFindsItsMostUsedPagesInTheServiceNavigation(String group, String expected) {
        signIn(group);
        assertThat(items()).containsExactly(expected.strip().split(", "));
    }

    @Test
    void thereAreNeverMoreThanSevenEntriesHoweverManyGroupsSomeoneIsIn() {
        signIn(groups().toArray(String[]::new));
        assertThat(items()).hasSize(7).endsWith("Settings and administration");
    }

    @ParameterizedTest
    @MethodSource("groups")
    void everyPageThatIsListedMayBeOpenedAndIsOnTheHomePage(String group) {
        signIn(group);
        List<Navigation.Page> listed = navigation.sections().stream()
                .flatMap(section -> section.entries().stream())
                .toList();
        assertThat(listed).isNotEmpty().allMatch(page -> access.mayOpen(page.path()));
        assertThat(listed).extracting(Navigation.Page::path).doesNotHaveDuplicates();
        assertThat(navigation.items("/home"))
                .extracting(Navigation.Item::path)
                .allMatch(path -> path.equals("/administration")
                        || listed.stream().anyMatch(page -> page.path().equals(path)));
        assertThat(listed).allMatch(page -> access.finds(page.path()));
    }

    @ParameterizedTest
    @CsvSource({
        "/cases, Cases",
        "/cases/EHC-2026-000001/clock, Cases",
        "/casesx, ",
        "/dashboard/periods, Dashboard",
        "/timers, Settings and administration",
        "/settings/teams/new, Settings and administration",
        "/administration, Settings and administration",
        "/home, ",
    })
    void theEntryUnderWhichAPageLiesIsMarked(String path, String expected) {
        signIn(Groups.MANAGERS);
        List<String> current = navigation.items(path).stream()
                .filter(Navigation.Item::current)
                .map(Navigation.Item::text)
                .toList();
        assertThat(current).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void administrationListsSettingsAndAdministrationOnly() {
        signIn(Groups.MANAGERS);
        assertThat(navigation.administration())
                .extracting(Navigation.Section::heading)
                .containsExactly("Settings", "Administration");
        signIn(Groups.HEALTH);
        assertThat(navigation.administration()).isEmpty();
    }

    @Test
    void whoeverIsNotSignedInFindsNothing() {
        assertThat(navigation.items("/statistics")).isEmpty();
        assertThat(navigation.sections()).isEmpty();
    }
}
