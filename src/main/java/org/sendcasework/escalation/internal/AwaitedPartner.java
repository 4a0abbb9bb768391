package org.sendcasework.escalation.internal;

import org.sendcasework.advice.AdviceKind;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.Setting;
import org.sendcasework.notification.MessageFields;
import org.sendcasework.notification.Recipient;

/**
 * Who must act under a deadline.
 *
 * @param kind the kind of advice, by which the escalation policy is chosen; null where none is awaited
 * @param service null unless a service was asked
 * @param setting null unless a setting was asked
 */
record AwaitedPartner(AdviceKind kind, PartnerService service, Setting setting) {

    static final AwaitedPartner NONE = new AwaitedPartner(null, null, null);

    /** As the table {@code escalation-ladder} spells it; null where no advice is awaited. */
    String code() {
        return kind == null ? null : kind.name();
    }

    /** Null where nobody outside can be written to. */
    Recipient recipient() {
        if (service != null) {
            return Recipient.service(service.getCode());
        }
        return setting == null ? null : Recipient.setting(setting.getUrn());
    }

    /** The lead of a service; a setting answers for itself. */
    Recipient lead() {
        return service != null ? Recipient.serviceLead(service.getCode()) : recipient();
    }

    void nameIn(MessageFields fields) {
        if (service != null) {
            fields.service(service);
        } else if (setting != null) {
            fields.service(setting);
        } else if (kind != null) {
            fields.service(kind);
        }
    }
}
