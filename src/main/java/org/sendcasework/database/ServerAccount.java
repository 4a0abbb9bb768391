package org.sendcasework.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. When the application does, its server's programs are started through a command that
 * takes root away from them.
 */
final class ServerAccount {

    private static final int NOBODY = 65534;

    private ServerAccount() {}

    /**
     * What to put in front of each of the server's programs; empty for an ordinary user.
     *
     * @param cluster the server's own data directory, which may not exist yet
     */
    static List<String> commandPrefix(Path cluster) throws IOException {
        Path self = Path.of("/proc/self");
        if (!Files.exists(self) || owner(self) != 0) {
            return List.of();
        }
        // Same owner of the files, but a user namespace in which it is not root
        List<String> namespace = List.of("unshare", "-U");
        int owner = Files.exists(cluster) ? owner(cluster) : 0;
        if (owner == 0 && takesRootAway(namespace)) {
            return namespace;
        }
        // Containers often forbid namespaces. Keep one capability: the path to the data may be closed to the new user
        List<String> otherUser = List.of(
                "setpriv",
                "--reuid=" + (owner == 0 ? NOBODY : owner),
                "--regid=" + NOBODY,
                "--clear-groups",
                "--securebits=+no_setuid_fixup",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override");
        if (takesRootAway(otherUser)) {
            return otherUser;
        }
        throw new EmbeddedDatabaseException(
                "The embedded PostgreSQL cannot run as root, and neither unshare nor setpriv can change that on this machine.",
                "Start SEND Casework as an ordinary user, or set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD to use a PostgreSQL server of your own.");
    }

    private static int owner(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean takesRootAway(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        // initdb also needs the user to have a name
        command.addAll(List.of("sh", "-c", "test \"$(id -u)\" -ne 0 && id -un"));
        try {
            return ServerPrograms.execute(command).exitCode() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}
