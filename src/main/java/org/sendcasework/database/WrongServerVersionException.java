package org.sendcasework.database;

/** The data were written by another major version of PostgreSQL than the one in the jar. */
class WrongServerVersionException extends RuntimeException {

    WrongServerVersionException(String found, String needed) {
        super("The data directory was written by PostgreSQL " + found + "; this release brings PostgreSQL " + needed
                + ". Start the release that wrote it, dump the database with pg_dump, move the data directory away, "
                + "start this release and restore the dump (docs/operations.md).");
    }
}
