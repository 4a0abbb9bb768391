package org.sendcasework.notification.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps to the rate of a channel, for all nodes together: each message takes a turn, and turns lie as far apart as the
 * rate demands. Turns and attempts are written in short separate transactions, so that no node waits while another
 * sends, and a started attempt is known even if the machine stops during it.
 */
@Component
public class ChannelTurns {

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private final Clock clock;

    ChannelTurns(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The moment at which a channel takes one more message: now, or later if it is busy. */
    public Instant take(MessageChannel channel) {
        Instant now = clock.instant();
        if (channel.mostPerMinute() <= 0) {
            return now;
        }
        Duration apart = Duration.ofMinutes(1).dividedBy(channel.mostPerMinute());
        Instant next =
                alone.execute(status -> jdbc.sql("insert into channel_turn (channel, next_at) values (:channel, :first)"
                                + " on conflict (channel) do update set next_at ="
                                + " greatest(channel_turn.next_at, :now) + :micros * interval '1 microsecond'"
                                + " returning next_at")
                        .param("channel", channel.code())
                        .param("first", Timestamp.from(now.plus(apart)))
                        .param("now", Timestamp.from(now))
                        .param("micros", apart.toNanos() / 1000)
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
        return next.minus(apart);
    }

    /** Counts an attempt, whether it succeeds or not, and returns how many there were before. */
    public int begin(UUID messageId) {
        Integer attempts = alone.execute(status -> jdbc.sql(
                        "update outgoing_message set attempts = attempts + 1 where id = ? returning attempts")
                .param(messageId)
                .query(Integer.class)
                .single());
        return attempts - 1;
    }
}
