package org.sendcasework.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once from the jar that fits this machine and found again at every later start. */
final class ServerBinaries {

    private ServerBinaries() {}

    /**
     * The directory with bin, lib and share.
     *
     * @param home where unpacked servers are kept; several processes may share it
     */
    static synchronized Path unpackedIn(Path home) throws IOException {
        Files.createDirectories(home);
        Path server = home.toRealPath().resolve(fingerprint());
        Path complete = server.resolve("complete");
        if (Files.exists(complete)) {
            return server;
        }
        try (FileChannel channel = FileChannel.open(
                        home.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var waitsForOtherProcesses = channel.lock()) {
            if (waitsForOtherProcesses.isValid() && !Files.exists(complete)) {
                FileSystemUtils.deleteRecursively(server);
                unpackInto(server);
                Files.createFile(complete);
            }
        }
        return server;
    }

    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name").split(" ")[0];
        try {
            return new BufferedInputStream(DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                    "Mac".equals(system) ? "Darwin" : system, System.getProperty("os.arch")));
        } catch (IllegalStateException e) {
            throw new EmbeddedDatabaseException(
                    "No embedded PostgreSQL comes with SEND Casework for %s on %s."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use a PostgreSQL server of your own.");
        }
    }

    private static String fingerprint() throws IOException {
        try (var archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpackInto(Path server) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(archive()))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = server.resolve(entry.getName()).normalize();
                if (!target.startsWith(server)) {
                    throw new IOException("An entry of the server archive leaves its directory: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(entries, target);
                    if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true, false)) {
                        throw new IOException("Cannot make executable: " + target);
                    }
                }
            }
        }
    }
}
