package org.sendcasework.notification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.notification.ContactRoute;
import org.sendcasework.notification.ContactWay;
import org.sendcasework.notification.Recipient;
import org.sendcasework.shared.web.Label;

/**
 * A contact as its form sends and shows it. Who is reached can be said for a new one only.
 *
 * @param kind a {@link Recipient.Kind} that has contacts
 * @param version the version of the contact that the page showed; null for a new one
 */
record ContactForm(
        @Label("Who is reached") String kind,
        @Label(
                value = "Which one",
                hint = "The code of a service, such as EPS; the URN of a setting; or the code of a role, such as DCO")
        @NotBlank(message = "Enter the code of the service or role, or the URN of the setting")
        @Size(max = 64, message = LENGTH)
        String key,
        @Label("Name") @Size(max = 200, message = LENGTH) String name,
        @Label("Channel") String channel,
        @Label(value = "E-mail address", hint = "A mailbox of a team, not of one person") @Size(max = 320, message = LENGTH)
        String address,
        Integer version) {

    static final ContactForm EMPTY = new ContactForm(Recipient.Kind.ROLE.name(), "", "", "", "", null);

    private static final String LENGTH = "must not be longer than {max} characters";

    static ContactForm of(ContactRoute route) {
        ContactWay way = route.getWay();
        return new ContactForm(
                route.getRecipient().kind().name(),
                route.getRecipient().key(),
                route.getName(),
                way.channel(),
                way.address(),
                route.getVersion());
    }

    ContactWay way() {
        return new ContactWay(channel, address);
    }
}
