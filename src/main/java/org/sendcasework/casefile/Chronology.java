package org.sendcasework.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened on a case in the order of its days, as it may be given out of the authority: for a tribunal's bundle, a
 * complaint, or a request for one's own data. Of a mediation it has that something happened and never what was said
 * there, which is confidential; notes of SENDIASS are no part of the history at all.
 */
@Service
@Transactional(readOnly = true)
public class Chronology {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String MEDIATION = "MEDIATION";
    private static final String END_OF_SENTENCE = ". ";

    private final CaseRecords records;

    Chronology(CaseRecords records) {
        this.records = records;
    }

    /** A line of it. */
    public record Line(LocalDate on, String text, String recordedBy, LocalDate recordedOn) {}

    /** All lines, the oldest first. */
    public List<Line> of(CaseFile caseFile) {
        return records.timeline(caseFile).stream()
                .sorted(Comparator.comparing(TimelineEntry::getHappenedOn))
                .map(entry -> new Line(
                        entry.getHappenedOn(),
                        givenOut(entry.getKind(), entry.getText()),
                        entry.getActor(),
                        entry.getRecordedAt().atZone(LONDON).toLocalDate()))
                .toList();
    }

    /**
     * The text of a line as it may be given out. Each line of a mediation begins with what happened; what people said or
     * gave as their reason comes after it.
     */
    public static String givenOut(String kind, String text) {
        int end = kind.equals(MEDIATION) ? text.indexOf(END_OF_SENTENCE) : -1;
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
