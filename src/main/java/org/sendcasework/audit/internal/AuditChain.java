package org.sendcasework.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Verifies the trail as it is stored: computes the hash of every entry again, here and not in the database, whose
 * functions its owner can change.
 */
@Component
public class AuditChain {

    /** Before the first entry. */
    static final String NOTHING = "0".repeat(64);

    private static final int MOST_FINDINGS = 100;

    private static final RowMapper<Head> ROW = (row, number) -> new Head(row.getLong(1), row.getString(2));

    private final JdbcTemplate jdbc;

    AuditChain(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        // In portions; the driver would otherwise keep the whole trail in memory
        jdbc.setFetchSize(500);
    }

    /** The number and hash of an entry: whoever keeps them notices any later change of it or before it. */
    public record Head(long seq, String hash) {}

    /**
     * What was found.
     *
     * @param head the last entry
     * @param findings what is wrong, each in a sentence; empty when every entry is as it was written
     */
    public record Result(Head head, List<String> findings) {}

    private record Entry(long seq, String previous, String hash, List<String> fields) {}

    /** The last entry. */
    public Head head() {
        return jdbc.query("select seq, encode(hash, 'hex') from audit.entry order by seq desc limit 1", ROW).stream()
                .findFirst()
                .orElse(new Head(0, NOTHING));
    }

    /** Whether this entry is still there and still has this hash. */
    public boolean contains(Head head) {
        return head.seq() == 0
                || jdbc.query("select seq, encode(hash, 'hex') from audit.entry where seq = ?", ROW, head.seq())
                        .contains(head);
    }

    /**
     * Verifies the whole trail.
     *
     * @param heads numbers and hashes that were kept outside the database, which the trail must still contain
     */
    @Transactional(readOnly = true)
    public Result verify(List<Head> heads) {
        Check check = new Check(heads);
        try (Stream<Entry> entries = jdbc.queryForStream(
                "select seq, encode(previous_hash, 'hex') as previous,"
                        + " encode(hash, 'hex') as hash, (extract(epoch from at) * 1000000)::bigint::text as moment,"
                        + " actor, act, address, place, reason, to_json(subjects)::text as subjects,"
                        + " details::text as details from audit.entry order by seq",
                (row, number) -> {
                    List<String> fields = new ArrayList<>();
                    for (String column : List.of(
                            "seq",
                            "moment",
                            "actor",
                            "act",
                            "address",
                            "place",
                            "reason",
                            "subjects",
                            "details",
                            "previous")) {
                        fields.add(row.getString(column));
                    }
                    return new Entry(row.getLong("seq"), row.getString("previous"), row.getString("hash"), fields);
                })) {
            entries.forEach(check::next);
        }
        return check.result();
    }

    private static class Check {

        private final List<Head> heads;
        private final List<Head> seen = new ArrayList<>();
        private final List<String> findings = new ArrayList<>();
        private Head last = new Head(0, NOTHING);

        Check(List<Head> heads) {
            this.heads = heads;
        }

        void next(Entry entry) {
            if (entry.seq() != last.seq() + 1) {
                found("Entries are missing between " + last.seq() + " and " + entry.seq() + ".");
            } else if (!entry.previous().equals(last.hash())) {
                found("Entry " + entry.seq() + " does not follow the entry before it.");
            }
            if (!hashOf(entry.fields()).equals(entry.hash())) {
                found("Entry " + entry.seq() + " is not as it was written.");
            }
            last = new Head(entry.seq(), entry.hash());
            if (heads.contains(last)) {
                seen.add(last);
            }
        }

        private void found(String finding) {
            if (findings.size() < MOST_FINDINGS) {
                findings.add(finding);
            }
        }

        Result result() {
            for (Head head : heads) {
                if (head.seq() > 0 && !seen.contains(head)) {
                    found(
                            head.seq() > last.seq()
                                    ? "The trail ends with entry " + last.seq() + ", but entry " + head.seq()
                                            + " was there when its head was kept: the end was cut off."
                                    : "Entry " + head.seq()
                                            + " has another hash than when its head was kept: the trail was sealed again.");
                }
            }
            return new Result(last, List.copyOf(findings));
        }
    }

    private static String hashOf(List<String> fields) {
        StringBuilder text = new StringBuilder();
        for (String field : fields) {
            text.append(field == null ? "-;" : field.getBytes(StandardCharsets.UTF_8).length + ":" + field + ";");
        }
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
