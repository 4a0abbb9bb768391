package org.sendcasework.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sendcasework.identity.Room;
import org.sendcasework.identity.RoomProcess;

/** What the rooms declare, without starting the application. */
public final class DeclaredRooms {

    private static final List<Room> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sendcasework").stream()
                    .filter(type -> type.isAssignableTo(Room.class) && !type.isInterface())
                    .map(DeclaredRooms::create)
                    .filter(room -> !room.name().equals("demo"))
                    .sorted(Comparator.comparing(Room::name))
                    .toList();

    private DeclaredRooms() {}

    /** Every room by name, without that of the demonstration. */
    public static List<Room> all() {
        return ALL;
    }

    /** The room that declares a process. */
    public static Optional<Room> of(String process) {
        return ALL.stream()
                .filter(room ->
                        room.processes().stream().anyMatch(one -> one.key().equals(process)))
                .findFirst();
    }

    /** What its room declares about a process. */
    public static Optional<RoomProcess> process(String key) {
        return ALL.stream()
                .flatMap(room -> room.processes().stream())
                .filter(one -> one.key().equals(key))
                .findFirst();
    }

    private static Room create(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Room) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " needs a constructor without parameters", e);
        }
    }
}
