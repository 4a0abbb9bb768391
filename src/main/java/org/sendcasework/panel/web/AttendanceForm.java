package org.sendcasework.panel.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sendcasework.panel.Attendance;
import org.sendcasework.panel.internal.AttendanceMark;
import org.sendcasework.shared.InvalidInputException;

/** The attendance of everybody at a sitting, as one form sends and shows it. */
record AttendanceForm(List<Person> people) {

    /** What can be recorded of a person. */
    enum How {
        PRESENT(Attendance.State.PRESENT),
        LEFT(Attendance.State.PRESENT),
        APOLOGIES(Attendance.State.APOLOGIES),
        ABSENT(Attendance.State.ABSENT);

        private final Attendance.State state;

        How(Attendance.State state) {
            this.state = state;
        }
    }

    /**
     * One person.
     *
     * @param how the name of a {@link How}; empty or null while nothing is selected
     * @param version of the record that the page showed; null if there was none
     */
    record Person(String userId, String how, Integer version) {

        private static Person of(Attendance record) {
            return new Person(record.getUserId(), howOf(record), record.getVersion());
        }

        private static String howOf(Attendance record) {
            return switch (record.getState()) {
                case EXPECTED -> "";
                case PRESENT -> record.getLeftAt() == null ? How.PRESENT.name() : How.LEFT.name();
                case APOLOGIES -> How.APOLOGIES.name();
                case ABSENT -> How.ABSENT.name();
            };
        }

        private boolean isMarked() {
            return userId != null && how != null && !how.isBlank();
        }

        private AttendanceMark mark() {
            How known = Arrays.stream(How.values())
                    .filter(one -> one.name().equals(how))
                    .findFirst()
                    .orElseThrow(
                            () -> new InvalidInputException("people", "Select one of the answers for each person"));
            return new AttendanceMark(userId, known.state, known == How.LEFT, version);
        }
    }

    AttendanceForm {
        people = people == null ? List.of() : List.copyOf(people);
    }

    static AttendanceForm of(List<Attendance> attendance) {
        return new AttendanceForm(attendance.stream().map(Person::of).toList());
    }

    List<AttendanceMark> marks() {
        return people.stream().filter(Person::isMarked).map(Person::mark).toList();
    }

    /**
     * A person as the page asks about them.
     *
     * @param place where the person stands in the form
     */
    record Line(int place, String name) {}

    /** The people of the form with their names; whoever is no longer expected is left out. */
    List<Line> lines(List<Attendance> attendance) {
        Map<String, Attendance> known = attendance.stream()
                .collect(Collectors.toMap(Attendance::getUserId, Function.identity(), (one, other) -> one));
        return IntStream.range(0, people.size())
                .filter(place -> known.containsKey(people.get(place).userId()))
                .mapToObj(place -> line(place, known.get(people.get(place).userId())))
                .toList();
    }

    private static Line line(int place, Attendance who) {
        String substitute = who.getSubstituteFor() == null ? "" : ", for " + who.getSubstituteFor();
        return new Line(place, who.getName() + " (" + who.getProfession().words() + substitute + ")");
    }
}
