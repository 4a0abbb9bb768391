package org.sendcasework.identity;

import java.util.List;
import org.sendcasework.identity.internal.DeclaredAccess;
import org.springframework.stereotype.Component;

/**
 * What the person who is signed in may open, for templates: {@code ${@access.mayOpen('/stuck')}}. A link that is shown
 * and the page that it leads to are decided by one declaration.
 */
@Component("access")
public class PageAccess {

    private final DeclaredAccess declared;
    private final List<PageEntry> entries;
    private final CurrentUser currentUser;

    public PageAccess(DeclaredAccess declared, CurrentUser currentUser) {
        this.declared = declared;
        this.entries = declared.rooms().stream()
                .flatMap(room -> room.entries().stream())
                .toList();
        this.currentUser = currentUser;
    }

    /** Whether the person may read the page of this path. */
    public boolean mayOpen(String path) {
        return isAmong(of(path).readers());
    }

    /** Whether the person may send something to this path. */
    public boolean mayChange(String path) {
        return isAmong(of(path).writers());
    }

    /** Whether the person finds this page on the home page. */
    public boolean finds(String path) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .findFirst()
                .map(this::isShown)
                .orElseThrow(() -> new IllegalArgumentException("No room lists the page " + path));
    }

    /** Whether an entry is shown to the person: who may read the page, and is among those it is for. */
    public boolean isShown(PageEntry entry) {
        return mayOpen(entry.path()) && isAmong(entry.shownTo());
    }

    private Access of(String path) {
        return declared.of(path).orElseThrow(() -> new IllegalArgumentException("No room declares the path " + path));
    }

    private boolean isAmong(Who who) {
        return who.includes(currentUser.isSignedIn(), currentUser.groups());
    }
}
