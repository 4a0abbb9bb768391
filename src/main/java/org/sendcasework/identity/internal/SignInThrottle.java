package org.sendcasework.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.sendcasework.identity.PasswordWaits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes people wait after wrong passwords, in place of a lock that only an administrator opens. The wait grows with the
 * failures of one account from one address, so that somebody elsewhere who guesses keeps nobody out; many failures of one
 * account from everywhere, or of one address for everybody, wait too. It ends by itself within fifteen minutes.
 */
@Component
public class SignInThrottle implements PasswordWaits {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int FREE_FROM_EVERYWHERE = 50;
    private static final Duration WAIT_FROM_EVERYWHERE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 6;

    /** Takes the place of an address for those who are signed in. */
    private static final String SIGNED_IN = "signed in";

    private final JdbcClient jdbc;

    SignInThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An attempt that counts as failed until it succeeds, so that many at the same moment count too. */
    record Attempt(long id, String account, String address) {}

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean mayTry(String username) {
        return begin(username, SIGNED_IN).isPresent();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String username) {
        forget(digest(username), SIGNED_IN);
    }

    /**
     * Begins an attempt.
     *
     * @return empty if it is too early for another one; nothing of it is kept then
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Attempt> begin(String username, String address) {
        String account = digest(username);
        // Attempts at the same moment see each other
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext(:account))) locked")
                .param("account", account)
                .query(Integer.class)
                .single();
        jdbc.sql("delete from sign_in_failure where failed_at < now() - interval '" + REMEMBERED.toMinutes()
                        + " minutes'")
                .update();
        if (mustWait(account, address)) {
            return Optional.empty();
        }
        long id = jdbc.sql("insert into sign_in_failure (username_digest, address, failed_at)"
                        + " values (:account, :address, now()) returning id")
                .param("account", account)
                .param("address", address)
                .query(Long.class)
                .single();
        return Optional.of(new Attempt(id, account, address));
    }

    private boolean mustWait(String account, String address) {
        Failures here = failures("username_digest = :account and address = :address", account, address);
        Failures ofAccount = failures("username_digest = :account and :address <> ''", account, address);
        Failures ofAddress = failures("address = :address and :account <> ''", account, address);
        return here.mustWait(FREE, growing(here.number()))
                || ofAccount.mustWait(FREE_FROM_EVERYWHERE, WAIT_FROM_EVERYWHERE)
                || ofAddress.mustWait(FREE_FROM_EVERYWHERE, WAIT_FROM_EVERYWHERE);
    }

    private static Duration growing(long failures) {
        int doublings = (int) Math.min(Math.max(failures - FREE, 0), MOST_DOUBLINGS);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** @param ago how long since the last one, by the clock of the database, which all nodes share */
    private record Failures(long number, Duration ago) {

        boolean mustWait(int free, Duration wait) {
            return number >= free && ago.compareTo(wait) < 0;
        }
    }

    private Failures failures(String condition, String account, String address) {
        return jdbc.sql(
                        "select count(*) as number, coalesce(extract(epoch from now() - max(failed_at)), 0)::bigint as ago"
                                + " from sign_in_failure where " + condition)
                .param("account", account)
                .param("address", address)
                .query((row, number) -> new Failures(row.getLong("number"), Duration.ofSeconds(row.getLong("ago"))))
                .single();
    }

    /** The password was right: what this account failed at from this address is forgotten. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(Attempt attempt) {
        forget(attempt.account(), attempt.address());
    }

    private void forget(String account, String address) {
        jdbc.sql("delete from sign_in_failure where username_digest = :account and address = :address")
                .param("account", account)
                .param("address", address)
                .update();
    }

    private static String digest(String username) {
        try {
            byte[] text = username.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
