package org.sendcasework.notification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.casefile.CaseStage;
import org.sendcasework.casefile.CaseworkTeam;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.WorkReference;
import org.sendcasework.clock.StatutoryRule;
import org.sendcasework.notification.internal.MessageField;
import org.sendcasework.shared.Texts;

/**
 * The values of one message. Each comes from a type that holds no personal data: a reference, a stage, a rule, a day, a
 * service, a team, a number. Free text has no way in.
 */
public final class MessageFields {

    private final Map<MessageField, String> values = new EnumMap<>(MessageField.class);

    private MessageFields() {}

    public static MessageFields none() {
        return new MessageFields();
    }

    /** @throws IllegalArgumentException if it is not a reference, such as EHC-2026-000123 */
    public MessageFields caseReference(String reference) {
        if (WorkReference.parse(reference).isEmpty()) {
            throw new IllegalArgumentException("A message may only name a case by its reference");
        }
        return put(MessageField.CASE_REFERENCE, reference);
    }

    public MessageFields stage(CaseStage stage) {
        return put(MessageField.STAGE, stage.words());
    }

    /** Where the work has no case file, and so no stage of one: the deadline in question. */
    public MessageFields stage(StatutoryRule rule) {
        return put(MessageField.STAGE, rule.name());
    }

    /** What is due, in the words of its rule. */
    public MessageFields action(StatutoryRule rule) {
        return put(MessageField.ACTION, rule.name());
    }

    public MessageFields dueDate(LocalDate day) {
        return put(MessageField.DUE_DATE, Texts.dueDate(day));
    }

    /** The day by which a late act is expected. */
    public MessageFields expectedOn(LocalDate day) {
        return put(MessageField.EXPECTED_ON, Texts.dueDate(day));
    }

    public MessageFields service(PartnerService service) {
        return put(MessageField.SERVICE, service.getName());
    }

    public MessageFields service(Setting setting) {
        return put(MessageField.SERVICE, setting.getName());
    }

    /** Where no service is registered for it: the kind of advice. */
    public MessageFields service(AdviceKind kind) {
        return put(MessageField.SERVICE, kind.words());
    }

    /** A number of the digest. */
    public MessageFields count(MessageField field, long number) {
        return put(field, Long.toString(number));
    }

    /** A share of the digest in per cent, or that there is none to measure: {@code of} is how many it was measured by. */
    public MessageFields share(MessageField field, long part, long of) {
        return put(field, of == 0 ? "nothing to measure" : Math.round(100.0 * part / of) + "% of " + of);
    }

    /**
     * How many open cases each casework team holds, and how many none does.
     *
     * @param teams in the order in which they are listed
     * @param open by the id of the team; a team that is no longer active is listed only while it has cases
     */
    public MessageFields openByTeam(List<CaseworkTeam> teams, Map<UUID, Long> open, long withoutTeam) {
        Stream<String> held = teams.stream()
                .filter(team -> team.isActive() || open.containsKey(team.getId()))
                .map(team -> team.getName() + " " + open.getOrDefault(team.getId(), 0L));
        return put(
                MessageField.OPEN_BY_TEAM,
                Stream.concat(held, Stream.of("no team " + withoutTeam)).collect(Collectors.joining(", ")));
    }

    MessageFields signIn(String address) {
        return put(MessageField.SIGN_IN, address);
    }

    private MessageFields put(MessageField field, String value) {
        values.put(field, value);
        return this;
    }

    String value(MessageField field) {
        return values.get(field);
    }
}
