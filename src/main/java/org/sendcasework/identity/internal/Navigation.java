package org.sendcasework.identity.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.PageAccess;
import org.sendcasework.identity.PageEntry;
import org.springframework.stereotype.Component;

/**
 * What the person who is signed in finds in the service navigation and on the home page, from what the modules declare.
 */
@Component
class Navigation {

    /** More would not be read, and would not fit on a line. */
    static final int MOST_ENTRIES = 7;

    /** The page of everything that is found under settings and administration. */
    static final String ADMINISTRATION = "/administration";

    /** An entry of the service navigation. */
    public record Item(String text, String path, boolean current) {}

    /** A heading of the home page with the pages under it. */
    public record Section(String heading, List<Page> entries) {}

    /** A page of the home page, with what it is for. */
    public record Page(String text, String path, String hint) {}

    private final List<PageEntry> entries;
    private final PageAccess access;
    private final CurrentUser currentUser;

    Navigation(DeclaredAccess declared, PageAccess access, CurrentUser currentUser) {
        this.entries = declared.rooms().stream()
                .flatMap(room -> room.entries().stream())
                .sorted(Comparator.comparing(PageEntry::section)
                        .thenComparing(PageEntry::place)
                        .thenComparing(PageEntry::path))
                .toList();
        this.access = access;
        this.currentUser = currentUser;
    }

    /** At most seven entries, the same on every page; the one of the page at this path is marked. */
    List<Item> items(String path) {
        List<PageEntry> open = open().toList();
        boolean administers = open.stream().anyMatch(entry -> entry.section().isAdministrative());
        List<PageEntry> shown = open.stream()
                .filter(entry -> entry.rank() > 0)
                .sorted(Comparator.comparing(PageEntry::rank).thenComparing(PageEntry::path))
                .limit(MOST_ENTRIES - (administers ? 1L : 0L))
                .toList();
        String here = here(path, shown, open);
        List<Item> items = new ArrayList<>();
        shown.forEach(entry ->
                items.add(new Item(entry.text(), entry.path(), entry.path().equals(here))));
        if (administers) {
            items.add(new Item("Settings and administration", ADMINISTRATION, ADMINISTRATION.equals(here)));
        }
        return items;
    }

    /** The path of the entry under which a page lies: the nearest one above it that is shown. */
    private static String here(String path, List<PageEntry> shown, List<PageEntry> open) {
        Optional<PageEntry> nearest = Stream.concat(
                        shown.stream(),
                        open.stream().filter(entry -> entry.section().isAdministrative()))
                .filter(entry -> isAt(path, entry.path()))
                .max(Comparator.comparing(entry -> entry.path().length()));
        if (nearest.isEmpty()) {
            return isAt(path, ADMINISTRATION) ? ADMINISTRATION : null;
        }
        return shown.contains(nearest.get()) ? nearest.get().path() : ADMINISTRATION;
    }

    private static boolean isAt(String path, String entry) {
        return path.equals(entry) || path.startsWith(entry.endsWith("/") ? entry : entry + "/");
    }

    /** All pages the person may open, by heading. */
    List<Section> sections() {
        return sections(open());
    }

    /** The pages under settings and administration that the person may open, by heading. */
    List<Section> administration() {
        return sections(open().filter(entry -> entry.section().isAdministrative()));
    }

    private static List<Section> sections(Stream<PageEntry> entries) {
        List<Section> sections = new ArrayList<>();
        for (PageEntry entry : entries.toList()) {
            String heading = entry.section().heading();
            if (sections.isEmpty()
                    || !Objects.equals(sections.get(sections.size() - 1).heading(), heading)) {
                sections.add(new Section(heading, new ArrayList<>()));
            }
            sections.get(sections.size() - 1).entries().add(new Page(entry.text(), entry.path(), entry.hint()));
        }
        return sections;
    }

    private Stream<PageEntry> open() {
        if (!currentUser.isSignedIn()) {
            return Stream.empty();
        }
        return entries.stream().filter(access::isShown);
    }
}
