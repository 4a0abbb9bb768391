package org.sendcasework.identity;

import org.springframework.stereotype.Component;

/**
 * What the person who is signed in may open, for templates: {@code ${@access.mayOpen('/stuck')}}. A link that is shown
 * and the page that it leads to are decided by one declaration.
 */
@Component("access")
public class PageAccess {

    private final DeclaredAccess declared;
    private final CurrentUser currentUser;

    PageAccess(DeclaredAccess declared, CurrentUser currentUser) {
        this.declared = declared;
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

    private Access of(String path) {
        return declared.of(path)
                .orElseThrow(() -> new IllegalArgumentException("No room declares the path " + path));
    }

    private boolean isAmong(Who who) {
        return who.includes(currentUser.isSignedIn(), currentUser.groups());
    }
}
