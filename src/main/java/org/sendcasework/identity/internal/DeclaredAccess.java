package org.sendcasework.identity.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sendcasework.identity.Access;
import org.sendcasework.identity.PageEntry;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;
import org.sendcasework.identity.Who;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * All paths that the modules declare, the more specific first, and who may use them. What no module declares is
 * unknown.
 */
@Component
public class DeclaredAccess {

    private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    private record Declared(Room room, PathPattern pattern, Access access) {}

    private final List<Room> rooms;
    private final List<Declared> declared;

    public DeclaredAccess(List<Room> rooms) {
        this.rooms = List.copyOf(rooms);
        Map<String, Declared> byPattern = new TreeMap<>(new SpecificFirst());
        for (Room room : rooms) {
            for (Access access : room.access()) {
                Declared added = new Declared(room, PathPatternParser.defaultInstance.parse(access.pattern()), access);
                Declared before = byPattern.putIfAbsent(access.pattern(), added);
                if (before != null) {
                    throw new RoomDeclarationException(
                            "The pattern %s is declared twice: as %s by the room %s and as %s by the room %s."
                                    .formatted(
                                            SpecificFirst.shape(access.pattern()),
                                            before.access().pattern(),
                                            before.room().name(),
                                            access.pattern(),
                                            room.name()));
                }
            }
        }
        open(byPattern);
        this.declared = List.copyOf(byPattern.values());
        requireEntriesOfDeclaredPages();
        requireOneRoomForEachProcess();
    }

    private void open(Map<String, Declared> byPattern) {
        for (Room room : rooms) {
            for (String pattern : room.opens()) {
                Declared opened = byPattern.computeIfPresent(
                        pattern,
                        (key, known) -> new Declared(
                                known.room(), known.pattern(), known.access().read(Who.ANYONE)));
                if (opened == null) {
                    throw new RoomDeclarationException(
                            "The room %s opens %s to people who are not signed in, but no room declares that pattern."
                                    .formatted(room.name(), pattern));
                }
            }
        }
    }

    private void requireEntriesOfDeclaredPages() {
        Map<String, Room> known = new HashMap<>();
        for (Room room : rooms) {
            for (PageEntry entry : room.entries()) {
                if (find(PathContainer.parsePath(entry.path())).isEmpty()) {
                    throw new RoomDeclarationException("The room %s lists the page %s, but no room declares that path."
                            .formatted(room.name(), entry.path()));
                }
                Room before = known.putIfAbsent(entry.path(), room);
                if (before != null) {
                    throw new RoomDeclarationException("The page %s is listed twice: by the room %s and by the room %s."
                            .formatted(entry.path(), before.name(), room.name()));
                }
            }
        }
    }

    private void requireOneRoomForEachProcess() {
        Map<String, Room> known = new HashMap<>();
        for (Room room : rooms) {
            for (RoomProcess process : room.processes()) {
                Room before = known.putIfAbsent(process.key(), room);
                if (before != null) {
                    throw new RoomDeclarationException(
                            "The process %s is declared twice: by the room %s and by the room %s."
                                    .formatted(process.key(), before.name(), room.name()));
                }
            }
        }
    }

    /** The processes of all modules. */
    public List<RoomProcess> processes() {
        return rooms.stream().flatMap(room -> room.processes().stream()).toList();
    }

    public List<Room> rooms() {
        return rooms;
    }

    /** Every pattern with those who may use it, the more specific first. */
    List<Access> all() {
        return declared.stream().map(Declared::access).toList();
    }

    /** The module that decides about a path. */
    public Optional<Room> roomOf(String path) {
        return find(PathContainer.parsePath(path)).map(Declared::room);
    }

    /** Who may use a path; empty when no module declares it. */
    public Optional<Access> of(String path) {
        return find(PathContainer.parsePath(path)).map(Declared::access);
    }

    /** Who may use the path of a request; empty when no module declares it. */
    public Optional<Access> of(HttpServletRequest request) {
        return find(pathOf(request)).map(Declared::access);
    }

    /** Who may make this request. */
    public Who allowedTo(HttpServletRequest request) {
        return of(request)
                .map(access -> READING.contains(request.getMethod()) ? access.readers() : access.writers())
                .orElse(Who.NOBODY);
    }

    private Optional<Declared> find(PathContainer path) {
        return declared.stream().filter(one -> one.pattern().matches(path)).findFirst();
    }

    /**
     * The whole path below the application's own, decoded segment by segment as Spring MVC does. A path that was parsed
     * before will not do: for a servlet with its own prefix, such as the engine's REST API, it lacks that prefix.
     */
    private static PathContainer pathOf(HttpServletRequest request) {
        return RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
    }
}
