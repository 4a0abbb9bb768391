package org.sendcasework.identity;

import java.util.List;

/**
 * A process of a module, as far as others need to know of it: who may start it in Tasklist, and who sees the case file
 * in its tasks.
 *
 * @param key the id of the process in its model
 * @param aboutCase whether its work belongs to a case file
 * @param startedBy who may start it in Tasklist
 * @param partnerTasks its tasks that are for partners, who do not see the case file
 * @param owedTasks those of them that the authority waits for: the list Waiting on partners
 */
public record RoomProcess(
        String key, boolean aboutCase, Who startedBy, List<String> partnerTasks, List<String> owedTasks) {

    /** A process whose work belongs to a case file. */
    public static RoomProcess ofCases(String key) {
        return new RoomProcess(key, true, Who.NOBODY, List.of(), List.of());
    }

    /** A process that belongs to no case file: other work, or something that runs by the calendar. */
    public static RoomProcess ofNoCase(String key) {
        return new RoomProcess(key, false, Who.NOBODY, List.of(), List.of());
    }

    public RoomProcess startedBy(Who who) {
        return new RoomProcess(key, aboutCase, who, partnerTasks, owedTasks);
    }

    /** Its tasks that are for partners. */
    public RoomProcess withPartnerTasks(String... tasks) {
        return new RoomProcess(key, aboutCase, startedBy, List.of(tasks), owedTasks);
    }

    /** Those of its partner tasks that the authority waits for. */
    public RoomProcess waitingFor(String... tasks) {
        return new RoomProcess(key, aboutCase, startedBy, partnerTasks, List.of(tasks));
    }
}
