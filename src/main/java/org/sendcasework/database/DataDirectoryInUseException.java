package org.sendcasework.database;

import java.nio.file.Path;

/** Another process works with the same data; a second one would harm it. */
class DataDirectoryInUseException extends RuntimeException {

    private final Path directory;
    private final String pid;

    DataDirectoryInUseException(Path directory, String pid) {
        super("The data directory " + directory + " is in use by process " + pid);
        this.directory = directory;
        this.pid = pid;
    }

    Path directory() {
        return directory;
    }

    String pid() {
        return pid;
    }
}
