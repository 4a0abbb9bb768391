package org.sendcasework.notification.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sendcasework.notification.internal.ChannelException;
import org.sendcasework.notification.internal.Channels;
import org.sendcasework.notification.internal.MessageChannel;
import org.sendcasework.notification.internal.MessageState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes each message to a separate file. It is the way of the one-command start, where nothing must leave the machine.
 * A repeat writes the same file again.
 */
@Component
class OutboxChannel implements MessageChannel {

    private final Path directory;

    OutboxChannel(@Value("${sendcasework.notification.outbox-dir}") Path directory) {
        this.directory = directory;
    }

    @Override
    public String code() {
        return Channels.OUTBOX;
    }

    @Override
    public String words() {
        return "Outbox only (not sent to anyone)";
    }

    @Override
    public boolean needsAddress() {
        return false;
    }

    @Override
    public int mostPerMinute() {
        return 0;
    }

    @Override
    public boolean givesReceipts() {
        return false;
    }

    @Override
    public Accepted send(Delivery delivery) {
        String text =
                "Message: " + delivery.id() + "\nTo: " + delivery.to().kind().words() + ' '
                        + delivery.to().key() + "\nSubject: " + delivery.subject() + "\n\n" + delivery.body();
        try {
            Files.createDirectories(directory);
            // Whole or not at all, even if the machine stops
            Path written = directory.resolve(delivery.id() + ".part");
            Files.writeString(written, text);
            Files.move(
                    written,
                    directory.resolve(delivery.id() + ".txt"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ChannelException("Message " + delivery.id() + " could not be written to the outbox: "
                    + e.getClass().getSimpleName());
        }
        return new Accepted(MessageState.SENT, null);
    }
}
