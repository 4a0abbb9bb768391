package org.sendcasework.identity;

import java.util.List;

/**
 * What a module declares about itself: its paths with those who may use them, its entries on the home page and in the
 * navigation, and its processes. Each module has one such bean; sign-in, navigation, rights in the engine, the lists of
 * Tasklist, the table of rights in the documentation and the test of rights by route are made from these beans. A path
 * that no module declares is closed. What a module declares is constant: the bean needs no other bean.
 */
public interface Room {

    /** The name of the module, as in the name of its package. */
    String name();

    /** The paths of its pages and of its API. The more specific pattern wins, whichever module declares it. */
    default List<Access> access() {
        return List.of();
    }

    /** Its pages that people look for. */
    default List<PageEntry> entries() {
        return List.of();
    }

    /** Its processes. Each model belongs to one module. */
    default List<RoomProcess> processes() {
        return List.of();
    }

    /**
     * Declared patterns, its own or another module's, that may be read without signing in while this module is active.
     */
    default List<String> opens() {
        return List.of();
    }
}
