package org.sendcasework.engine;

import java.util.Set;

/**
 * Work that is not for somebody although the groups would allow it, such as a case in which the person declared an
 * interest. Its tasks are in no list or count of that person, cannot be opened, and cannot be done. The module that owns
 * the rule implements it; it holds for every process whose business key is the reference or begins with it and a hyphen.
 */
public interface WithheldWork {

    /** The references of the work that is withheld from a user, without those of what belongs to it. */
    Set<String> referencesWithheldFrom(String username);

    /** What a person is told who opens such a task all the same. */
    String whyWithheld();
}
