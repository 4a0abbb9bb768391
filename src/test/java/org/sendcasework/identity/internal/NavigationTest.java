package org.sendcasework.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.identity.HomeSection;
import org.sendcasework.identity.PageAccess;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.Who;
import org.sendcasework.support.CommittedFile;
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

    /** A new module's entry changes this file and no test; a review sees which group's navigation it changes. */
    @Test
    void whatEachGroupFindsInTheServiceNavigationIsAsItWasAgreed() {
        String lines = groups().stream()
                .map(group -> {
                    signIn(group);
                    return group + "," + String.join("; ", items());
                })
                .collect(Collectors.joining("\n"));
        CommittedFile.says("src/test/resources/access/navigation-by-group.csv", "group,entries\n" + lines + "\n");
    }

    @Test
    void theLowestRanksWinAndTheLastPlaceIsForSettingsAndAdministration() {
        List<PageEntry> entries = new ArrayList<>();
        for (int rank = 9; rank > 0; rank--) {
            entries.add(entry("/r" + rank, "Rank " + rank, HomeSection.CASEWORK).ranked(rank));
        }
        assertThat(itemsOf(entries))
                .containsExactly("Rank 1", "Rank 2", "Rank 3", "Rank 4", "Rank 5", "Rank 6", "Rank 7");
        entries.add(entry("/s", "Settings of it", HomeSection.SETTINGS));
        assertThat(itemsOf(entries)).hasSize(7).endsWith("Rank 6", "Settings and administration");
    }

    private List<String> itemsOf(List<PageEntry> entries) {
        return navigationOf(entries).items("/home").stream()
                .map(Navigation.Item::text)
                .toList();
    }

    private record OneRoom(List<PageEntry> entries, List<Access> access) implements Room {

        @Override
        public String name() {
            return "review";
        }
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
        List<PageEntry> entries = List.of(
                entry("/cases", "Cases", HomeSection.CASEWORK).ranked(1),
                entry("/dashboard", "Dashboard", HomeSection.FIGURES).ranked(2),
                entry("/settings/teams", "Teams", HomeSection.SETTINGS),
                entry("/timers", "Timers", HomeSection.ADMINISTRATION));
        List<String> current = navigationOf(entries).items(path).stream()
                .filter(Navigation.Item::current)
                .map(Navigation.Item::text)
                .toList();
        assertThat(current).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private static PageEntry entry(String path, String text, HomeSection section) {
        return PageEntry.at(path, text, "What it is for", section, 1);
    }

    /** The navigation of someone who may open all of these pages, and no other. */
    private Navigation navigationOf(List<PageEntry> entries) {
        signIn(Groups.CASEWORKERS);
        List<Access> paths = entries.stream()
                .map(entry -> Access.to(entry.path()).read(Who.SIGNED_IN))
                .toList();
        DeclaredAccess one = new DeclaredAccess(List.of(new OneRoom(entries, paths)));
        return new Navigation(one, new PageAccess(one, currentUser), currentUser);
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
