package org.sendcasework.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendcasework.identity.internal.DeclaredAccess;
import org.sendcasework.reference.MarkdownPage;
import org.sendcasework.support.CommittedFile;
import org.sendcasework.support.DeclaredRooms;

/** What each group may open, as a page of the documentation, from what the rooms declare. */
class GroupsPageTest {

    private final DeclaredAccess declared = new DeclaredAccess(DeclaredRooms.all());

    @Test
    void thePageOfGroupsIsUpToDate() {
        MarkdownPage page = new MarkdownPage(
                        "Groups and what they may open",
                        "the beans of type `Room` of the application",
                        GroupsPageTest.class)
                .paragraph(
                        "Which of the cases, tasks and records on a page someone sees is decided on the page, by group and"
                                + " by record. [Operations](../operations.md#people-and-groups) says how accounts and groups are"
                                + " kept.")
                .heading("Groups")
                .table(List.of("Group", "Name", "Finds on the home page"), groups())
                .heading("Paths")
                .paragraph("The more specific pattern decides. Reading is `GET` and `HEAD`; every other method changes"
                        + " something. A path that is not here is not found.")
                .table(List.of("Path", "Room", "Who reads", "Who changes"), paths());
        CommittedFile.says("docs/reference/groups.md", page.toString());
    }

    private List<List<String>> groups() {
        return Groups.NAMES.entrySet().stream()
                .map(group -> List.of("`" + group.getKey() + "`", group.getValue(), pages(group.getKey())))
                .sorted(Comparator.comparing(row -> row.get(0)))
                .toList();
    }

    private String pages(String group) {
        return declared.rooms().stream()
                .flatMap(room -> room.entries().stream())
                .filter(entry ->
                        declared.of(entry.path()).orElseThrow().readers().includes(true, Set.of(group)))
                .filter(entry -> entry.shownTo().includes(true, Set.of(group)))
                .sorted(Comparator.comparing(PageEntry::section)
                        .thenComparing(PageEntry::place)
                        .thenComparing(PageEntry::path))
                .map(PageEntry::text)
                .collect(Collectors.joining(", "));
    }

    private List<List<String>> paths() {
        List<List<String>> rows = new ArrayList<>();
        for (Room room : declared.rooms()) {
            for (Access access : room.access()) {
                rows.add(List.of(
                        "`" + access.pattern() + "`", room.name(), words(access.readers()), words(access.writers())));
            }
        }
        rows.sort(Comparator.comparing(row -> row.get(0)));
        return rows;
    }

    private static String words(Who who) {
        if (who.includesStrangers()) {
            return "anyone";
        }
        if (who.includesEveryAccount()) {
            return "anyone who is signed in";
        }
        return who.groups().stream().sorted().collect(Collectors.joining(", "));
    }
}
