package org.sendcasework.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.StringJoiner;
import org.sendcasework.shared.Audited.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail for the data protection officer, the latest entry first. */
@Service
@Transactional(readOnly = true)
public class AuditEntries {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AuditEntries(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * An entry as it is shown.
     *
     * @param details search terms, fields that changed, the right that changed: one text
     */
    public record Entry(
            long seq,
            Instant at,
            String actor,
            Act act,
            List<String> subjects,
            String place,
            String address,
            String reason,
            String details) {}

    /** At most so many entries that answer the question. */
    public List<Entry> find(AuditQuestion asked, int most) {
        return jdbc.sql("select seq, at, actor, act, subjects, place, address, reason, details::text as details"
                        + " from audit.entry where"
                        + " (cast(:record as text) is null or subjects && array[cast(:record as text), upper(:record)])"
                        + " and (cast(:person as text) is null or actor = :person)"
                        + " and (cast(:act as text) is null or act = :act)"
                        + " and (cast(:from as timestamptz) is null or at >= :from)"
                        + " and (cast(:until as timestamptz) is null or at < :until)"
                        + " and (cast(:before as bigint) is null or seq < :before)"
                        + " order by seq desc limit :most")
                .param("record", unlessBlank(asked.record().strip()))
                .param("person", unlessBlank(asked.person().strip()))
                .param("act", asked.act() == null ? null : asked.act().name())
                .param("from", startOf(asked.from()))
                .param(
                        "until",
                        asked.until() == null ? null : startOf(asked.until().plusDays(1)))
                .param("before", asked.before())
                .param("most", most)
                .query(this::entry)
                .list();
    }

    private static String unlessBlank(String text) {
        return text.isBlank() ? null : text;
    }

    private static Object startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(LONDON).toInstant().atOffset(ZoneOffset.UTC);
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                Act.valueOf(row.getString("act")),
                List.of((String[]) row.getArray("subjects").getArray()),
                row.getString("place"),
                row.getString("address"),
                row.getString("reason"),
                words(row.getString("details")));
    }

    /** The same facts without brackets and quotation marks. */
    private String words(String details) {
        try {
            StringJoiner words = new StringJoiner("; ");
            add("", json.readTree(details), words);
            return words.toString();
        } catch (JsonProcessingException e) {
            return details;
        }
    }

    private static void add(String name, JsonNode node, StringJoiner words) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(field.getKey(), field.getValue(), words));
        } else if (node.isArray()) {
            StringJoiner items = new StringJoiner(", ");
            node.forEach(item -> items.add(item.asText()));
            words.add(items.length() == 0 ? name : name + ": " + items);
        } else {
            words.add(name + ": " + node.asText());
        }
    }
}
