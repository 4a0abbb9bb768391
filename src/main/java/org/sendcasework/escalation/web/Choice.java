package org.sendcasework.escalation.web;

import java.util.List;
import org.sendcasework.identity.Groups;

/** Something to choose from a list: its code and its words. */
record Choice(String code, String words) {

    /** The groups by name. */
    static List<Choice> of(List<String> groups) {
        return groups.stream()
                .map(group -> new Choice(group, Groups.words(group)))
                .toList();
    }
}
