package org.sendcasework.casefile.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.NoticeRecipient;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.RecipientRole;
import org.springframework.stereotype.Component;

/** Finds in a letter what its reader must not learn: how somebody else is reached, or a fact that is withheld from them. */
@Component
public class Disclosures {

    private static final int SHORTEST = 4;

    private final PartyRepository parties;

    Disclosures(PartyRepository parties) {
        this.parties = parties;
    }

    /** What a letter to somebody of the family, or who gets copies, must not say and says; empty for other recipients. */
    public Optional<String> foundIn(CaseFile caseFile, NoticeRecipient recipient, String body) {
        List<Party> all = parties.findByCaseIdOrderByPosition(caseFile.getId());
        Optional<Party> reader = all.stream()
                .filter(party -> party.getName().equalsIgnoreCase(recipient.name()))
                .findFirst();
        boolean ofTheFamily = recipient.role().holdsTheRights() || recipient.role() == RecipientRole.COPY;
        if (reader.isEmpty() && !ofTheFamily) {
            return Optional.empty();
        }
        Stream<String> ofOthers = all.stream()
                .filter(party -> party.getUndisclosed() != null)
                .filter(party ->
                        reader.filter(own -> own.getId().equals(party.getId())).isEmpty())
                .flatMap(Disclosures::waysTo);
        Stream<String> fromThem = reader.stream().flatMap(party -> lines(party.getWithheld()));
        String text = plain(body);
        return Stream.concat(ofOthers, fromThem)
                .filter(secret -> plain(secret).length() >= SHORTEST)
                .filter(secret -> text.contains(plain(secret)))
                .findFirst();
    }

    /** The whole address is rarely copied as it is; its first line and its last, the postcode, give it away. */
    private static Stream<String> waysTo(Party party) {
        List<String> address = lines(party.getAddress()).toList();
        Stream<String> ends = address.isEmpty()
                ? Stream.empty()
                : Stream.of(address.get(0), address.get(address.size() - 1)).distinct();
        return Stream.concat(Stream.of(party.getEmail(), party.getPhone()).filter(Objects::nonNull), ends);
    }

    private static Stream<String> lines(String text) {
        return text == null ? Stream.empty() : text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("\\s+", " ").strip();
    }
}
