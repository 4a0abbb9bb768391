package org.sendcasework.identity;

import java.util.List;

/** Paths that a room opens to readers who are not signed in. Everything else stays shut. */
@FunctionalInterface
public interface OpenPaths {

    /** Ant patterns of paths that may be read (GET) without signing in. */
    List<String> patterns();
}
