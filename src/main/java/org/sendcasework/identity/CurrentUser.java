package org.sendcasework.identity;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in and acting now. */
@Component
public class CurrentUser {

    /** Who acts when nobody is signed in: a timer, the import, the start. */
    public static final String SYSTEM = "system";

    /** Prefix of the authorities that represent groups. */
    public static final String GROUP = "GROUP_";

    public String username() {
        Authentication authentication = signedIn();
        return authentication == null ? SYSTEM : authentication.getName();
    }

    public Set<String> groups() {
        return groupsOf(signedIn());
    }

    /** Whether anyone is signed in. */
    public boolean isSignedIn() {
        return signedIn() != null;
    }

    /** The groups of somebody who signed in. */
    public static Set<String> groupsIn(Authentication authentication) {
        return groupsOf(authentication);
    }

    static Set<String> groupsOf(Authentication authentication) {
        if (!isSignedIn(authentication)) {
            return Set.of();
        }
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(GROUP))
                .map(authority -> authority.substring(GROUP.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isIn(String group) {
        return groups().contains(group);
    }

    /** Whether an officer of the authority is signed in who works on cases: a caseworker or a manager. */
    public boolean isOfficer() {
        return isIn(Groups.CASEWORKERS) || isIn(Groups.MANAGERS);
    }

    private static Authentication signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return isSignedIn(authentication) ? authentication : null;
    }

    static boolean isSignedIn(Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
    }
}
