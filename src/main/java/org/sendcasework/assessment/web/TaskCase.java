package org.sendcasework.assessment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A case as it is shown next to one of its tasks.
 *
 * @param child the child or young person, as on the task's form
 * @param phase where the case is; null for a partner
 * @param wholeCase whether the reader sees the whole case or only what the task is about
 * @param clocks the statutory deadlines and local standards, the open ones first
 * @param documents what is in the case file; for a partner only what they added themselves
 * @param timeline what happened, the latest first; empty for a partner
 */
record TaskCase(
        String reference,
        String child,
        LocalDate received,
        String phase,
        boolean wholeCase,
        List<TaskClock> clocks,
        List<DocumentLine> documents,
        List<TimelineLine> timeline) {

    /** A document; {@code link} is null for those who may not read the case file. */
    record DocumentLine(UUID id, String title, LocalDate addedOn, String link) {}

    /** Something that happened. */
    record TimelineLine(LocalDate on, String text, String by) {}
}
