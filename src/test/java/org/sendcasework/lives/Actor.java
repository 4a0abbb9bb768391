package org.sendcasework.lives;

import java.util.List;

/** Somebody who is signed in. */
record Actor(String name, List<String> groups) {

    /** A person of a group; the number tells colleagues apart. */
    static Actor of(String group, int number) {
        return new Actor(group + "-" + number, List.of(group));
    }

    @Override
    public String toString() {
        return name;
    }
}
