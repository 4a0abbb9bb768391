package org.sendcasework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;

/** The secret that keeps other users of the same machine out of the database; only the owner can read its file. */
record DatabasePassword(String value) {

    // The form of PostgreSQL's own password file, so that pg_dump and psql can use it: host:port:database:user:password
    private static final String ANY_DATABASE_HERE = "127.0.0.1:*:*:*:";

    static DatabasePassword generate() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new DatabasePassword(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    static DatabasePassword readFrom(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new EmbeddedDatabaseException(
                    "The password of the embedded database is missing: %s".formatted(file),
                    "Restore that file from a back-up of the data directory.");
        }
        return new DatabasePassword(Files.readString(file).strip().substring(ANY_DATABASE_HERE.length()));
    }

    void writeTo(Path file) throws IOException {
        write(file, ANY_DATABASE_HERE + value + "\n");
        var permissions = Files.getFileAttributeView(file, AclFileAttributeView.class);
        if (permissions != null) {
            permissions.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(Files.getOwner(file))
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    /** For initdb, which on Windows runs with fewer rights than we do; the caller deletes the file. */
    Path inTemporaryFile() throws IOException {
        Path file = Files.createTempFile("send-casework", ".secret");
        write(file, value);
        return file;
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text);
    }

    @Override
    public String toString() {
        return "DatabasePassword[hidden]";
    }
}
