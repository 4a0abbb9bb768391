package org.sendcasework.casefile;

import java.util.Set;

/** Says which cases must not be listed for a user, such as those in which the user has an interest. */
public interface HiddenCases {

    /** The references of the cases that are hidden from a user. */
    Set<String> hiddenFrom(String username);
}
