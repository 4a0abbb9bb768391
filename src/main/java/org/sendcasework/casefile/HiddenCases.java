package org.sendcasework.casefile;

import java.util.Set;

/**
 * Says which cases a person may not see, such as those in which the person has an interest. {@link CaseAccess} asks all
 * of them.
 */
public interface HiddenCases {

    /** The references of the cases that are hidden from a user. */
    Set<String> hiddenFrom(String username);

    /** What a person is told who opens such a case all the same: a sentence. */
    String whyHidden();
}
