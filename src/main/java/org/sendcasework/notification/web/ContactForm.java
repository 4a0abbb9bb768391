package org.sendcasework.notification.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.sendcasework.notification.Recipient;
import org.sendcasework.notification.internal.ContactWay;
import org.sendcasework.shared.web.Label;

/**
 * A contact to add, as its form sends it.
 *
 * @param kind a {@link Recipient.Kind} that has contacts
 */
record ContactForm(
        @Label("Who is reached") String kind,
        @Label(
                        value = "Code",
                        hint =
                                "The code of a service, such as EPS; the URN of a setting; or the code of a role, such as DCO")
                @NotBlank(message = "Enter the code of the service or role, or the URN of the setting")
                @Size(max = 64, message = "must not be longer than {max} characters")
                String key,
        @Label("Name")
                @NotBlank(message = "Enter the name of the contact")
                @Size(max = 200, message = "must not be longer than {max} characters")
                String name,
        @Label("Channel") String channel,
        @Label(value = "E-mail address", hint = "A mailbox of a team, not of one person")
                @Size(max = 320, message = "must not be longer than {max} characters")
                String address) {

    static final ContactForm EMPTY = new ContactForm(Recipient.Kind.ROLE.name(), "", "", "", "");

    ContactWay way() {
        return new ContactWay(channel, address);
    }
}
