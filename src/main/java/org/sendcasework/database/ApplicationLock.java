package org.sendcasework.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Held by the one running application on a data directory. The operating system drops it when the process dies, however
 * it dies, so a database server that runs without this lock is an orphan.
 */
final class ApplicationLock implements AutoCloseable {

    // Far behind the process id that the file holds: on Windows nobody else can read a locked byte
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    // On Unix, closing any second channel of the file would drop the lock of the whole process
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ApplicationLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static ApplicationLock acquire(Path directory) throws IOException {
        Path file = directory.toRealPath().resolve("application.lock");
        if (!HELD_BY_THIS_PROCESS.add(file)) {
            throw inUse(directory, String.valueOf(ProcessHandle.current().pid()));
        }
        try {
            return new ApplicationLock(file, lock(directory, file));
        } catch (IOException | RuntimeException e) {
            HELD_BY_THIS_PROCESS.remove(file);
            throw e;
        }
    }

    private static FileChannel lock(Path directory, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                ByteBuffer holder = ByteBuffer.allocate(20);
                channel.read(holder, 0);
                throw inUse(
                        directory,
                        StandardCharsets.US_ASCII.decode(holder.flip()).toString());
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    String.valueOf(ProcessHandle.current().pid())));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static EmbeddedDatabaseException inUse(Path directory, String processId) {
        return new EmbeddedDatabaseException(
                "SEND Casework is already running on the data directory %s, as process %s."
                        .formatted(directory, processId),
                "Use the application that is running; or stop it first (Ctrl-C in its window, or end process %s); or give this one its own directory and port: --sendcasework.data-dir=/another/directory --server.port=8081"
                        .formatted(processId));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_BY_THIS_PROCESS.remove(file);
    }
}
