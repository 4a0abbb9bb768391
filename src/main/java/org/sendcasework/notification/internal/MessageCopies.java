package org.sendcasework.notification.internal;

import java.util.List;
import java.util.UUID;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.RightsHolders;
import org.sendcasework.notification.NewMessage;
import org.sendcasework.notification.Recipient;
import org.springframework.stereotype.Component;

/** Knows who gets copies of the messages to a family, and whether somebody still does when a copy is about to go. */
@Component
public class MessageCopies {

    /** What follows the key of a message in the keys of its copies. */
    public static final String COPY = ":COPY:";

    private final CaseFiles caseFiles;
    private final RightsHolders rights;

    MessageCopies(CaseFiles caseFiles, RightsHolders rights) {
        this.caseFiles = caseFiles;
        this.rights = rights;
    }

    /** The copies of a message as of today; none of what does not go to a family. */
    public List<NewMessage> of(NewMessage message) {
        if (message.to().kind() != Recipient.Kind.FAMILY) {
            return List.of();
        }
        return rights.copiesToday(caseOf(message.to().key())).stream()
                .map(Party::getId)
                .map(id -> new NewMessage(
                        message.onceKey() + COPY + id,
                        message.purpose(),
                        message.template(),
                        Recipient.party(id),
                        message.caseReference(),
                        null,
                        message.fields()))
                .toList();
    }

    /** Whether a message is a copy that nobody may have any more, because the agreement ended before it went. */
    public boolean isOver(OutgoingMessage message) {
        return message.getRecipient().kind() == Recipient.Kind.PARTY
                && rights.copiesToday(caseOf(message.getCaseReference())).stream()
                        .map(Party::getId)
                        .noneMatch(UUID.fromString(message.getRecipient().key())::equals);
    }

    private CaseFile caseOf(String reference) {
        return caseFiles.byReference(reference);
    }
}
