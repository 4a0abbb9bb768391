package org.sendcasework.notification.internal;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The channels that are set up here, and which of them takes what would go by e-mail. */
@Component
public class Channels {

    /** Files in the data directory, shown on a page: always there. */
    public static final String OUTBOX = "OUTBOX";

    /** Printed and posted by people: always there. */
    public static final String LETTER = "LETTER";

    public static final String SMTP = "SMTP";
    public static final String NOTIFY = "NOTIFY";

    private final List<MessageChannel> all;
    private final String email;

    Channels(List<MessageChannel> all, @Value("${sendcasework.notification.email-channel:}") String chosen) {
        this.all = all;
        this.email = !chosen.isBlank() ? chosen : has(SMTP) ? SMTP : has(NOTIFY) ? NOTIFY : OUTBOX;
        byCode(email);
    }

    /** @throws ChannelException if it is not set up */
    public MessageChannel byCode(String code) {
        return all.stream()
                .filter(channel -> channel.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ChannelException("The channel " + code + " is not set up"));
    }

    public boolean has(String code) {
        return all.stream().anyMatch(channel -> channel.code().equals(code));
    }

    public List<MessageChannel> all() {
        return all;
    }

    /** The code of the channel for e-mail addresses. */
    public String email() {
        return email;
    }
}
