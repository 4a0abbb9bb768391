package org.sendcasework.notification.web;

import jakarta.validation.constraints.Size;
import org.sendcasework.notification.internal.ContactRoute;
import org.sendcasework.notification.internal.ContactWay;
import org.sendcasework.shared.web.Label;

/**
 * How a contact is reached, as its form sends and shows it.
 *
 * @param version the version of the contact that the page showed
 */
record ContactWayForm(
        @Label("Channel") String channel,
        @Label(value = "E-mail address", hint = "A mailbox of a team, not of one person")
                @Size(max = 320, message = "must not be longer than {max} characters")
                String address,
        Integer version) {

    static ContactWayForm of(ContactRoute route) {
        return new ContactWayForm(route.getWay().channel(), route.getWay().address(), route.getVersion());
    }

    ContactWay way() {
        return new ContactWay(channel, address);
    }
}
