package org.sendcasework.panel.internal;

import org.sendcasework.panel.Attendance;

/**
 * What to record about one person at a sitting.
 *
 * @param left whether the person was present and left early
 * @param version of the record that was seen; null if there was none
 */
public record AttendanceMark(String userId, Attendance.State state, boolean left, Integer version) {

    public boolean isAsIn(Attendance record) {
        return record.getState() == state && (record.getLeftAt() != null) == left;
    }
}
