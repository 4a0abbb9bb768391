package org.sendcasework.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sendcasework.shared.Audited.Act;
import org.sendcasework.support.CaseworkTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain holds whoever writes at the same time, and whatever was tampered with is found. */
@CaseworkTest
class AuditChainTest {

    @Autowired
    private AuditChain chain;

    @Autowired
    private AuditWriter writer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ObjectProvider<JavaMailSender> noMail;

    @Autowired
    private TransactionTemplate transaction;

    private void write(String actor) {
        writer.writeAlone(
                actor,
                Act.READ,
                "Zoë’s reason; 3:abc",
                List.of("EHC-2026-000001", "document:\"x\\y\""),
                Map.of("terms", Map.of("q", "naïve\u0000\tquote\" 😀"), "n", 1.50));
    }

    @Test
    void verifyPassesOnRowsReadBackAfterEightWritersAtOnce() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> work = IntStream.range(0, 8)
                    .mapToObj(writer -> Executors.callable(
                            () -> IntStream.range(0, 25).forEach(entry -> write("writer " + writer))))
                    .toList();
            for (Future<Object> done : eight.invokeAll(work)) {
                done.get();
            }
        } finally {
            eight.shutdown();
        }

        assertThat(chain.verify(List.of()).findings()).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit.entry where actor like 'writer %'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(200);
        assertThat(jdbc.sql("select count(*) from audit.arriving")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** As the owner of the tables can, who switches the triggers off; undone at the end. */
    private List<String> findingsAfter(List<AuditChain.Head> heads, String... tampering) {
        return transaction.execute(status -> {
            jdbc.sql("alter table audit.entry disable trigger user").update();
            for (String statement : tampering) {
                jdbc.sql(statement).update();
            }
            status.setRollbackOnly();
            return chain.verify(heads).findings();
        });
    }

    @Test
    void aChangedAndADeletedEntryAreFound() {
        write("one");
        write("two");
        long last = chain.verify(List.of()).head().seq();

        assertThat(findingsAfter(List.of(), "update audit.entry set actor = 'somebody else' where seq = " + (last - 1)))
                .containsExactly("Entry " + (last - 1) + " is not as it was written.");
        assertThat(findingsAfter(List.of(), "delete from audit.entry where seq = " + (last - 1)))
                .containsExactly("Entries are missing between " + (last - 2) + " and " + last + ".");
    }

    @Test
    void aCutEndAndATrailThatWasSealedAgainAreFoundByTheHeadThatWasKept() {
        write("one");
        write("two");
        AuditChain.Head kept = chain.verify(List.of()).head();
        String reseal = "update audit.entry set details = '{}', hash = sha256(convert_to("
                + "audit.part(seq::text) || audit.part((extract(epoch from at) * 1000000)::bigint::text)"
                + " || audit.part(actor) || audit.part(act) || audit.part(address) || audit.part(place)"
                + " || audit.part(reason) || audit.part(to_json(subjects)::text) || audit.part('{}')"
                + " || audit.part(encode(previous_hash, 'hex')), 'UTF8')) where seq = " + kept.seq();
        String cut = "delete from audit.entry where seq = " + kept.seq();

        assertThat(findingsAfter(List.of(), reseal)).isEmpty();
        assertThat(findingsAfter(List.of(kept), reseal))
                .singleElement()
                .asString()
                .contains("sealed again");
        assertThat(findingsAfter(List.of(), cut)).isEmpty();
        assertThat(findingsAfter(List.of(kept), cut)).singleElement().asString().contains("cut off");
        assertThat(chain.verify(List.of(kept)).findings()).isEmpty();
    }

    @Test
    void theCommandVerifiesWithTheHeadsThatWereKeptEachNight(@TempDir Path directory) {
        write("one");
        KeptHeads kept = new KeptHeads(directory, Clock.systemUTC());
        HeadKeeping keeping = new HeadKeeping(chain, kept, noMail, "", "");
        VerifyCommand command = new VerifyCommand(chain, kept, null, false);
        keeping.keep();
        write("two");
        keeping.keep();

        assertThat(kept.all()).hasSize(2);
        assertThat(kept.all().get(1).seq()).isEqualTo(chain.head().seq());
        assertThat(command.verify()).isZero();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("alter table audit.entry disable trigger user").update();
            jdbc.sql("delete from audit.entry where seq = " + chain.head().seq())
                    .update();
            status.setRollbackOnly();
            assertThat(command.verify()).isEqualTo(1);
            assertThat(chain.contains(kept.all().get(1))).isFalse();
        });
    }
}
