package org.sendcasework.notification.internal;

import java.util.Optional;
import java.util.UUID;
import org.sendcasework.casefile.CaseContacts;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.Party;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.identity.Accounts;
import org.sendcasework.notification.Recipient;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.Inputs;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.NotFoundException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows how each recipient is reached: a family as it prefers, everyone else by the route that managers keep or, without
 * one, by the e-mail address in the register of services and settings.
 */
@Service
@Transactional
public class ContactBook {

    private static final int LONGEST_ADDRESS = 320;
    private static final String EMAIL = "[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+";

    private final ContactRouteRepository routes;
    private final CaseFiles caseFiles;
    private final CaseContacts caseContacts;
    private final PartnerServices services;
    private final SettingRegister settings;
    private final Accounts accounts;
    private final Channels channels;

    ContactBook(
            ContactRouteRepository routes,
            CaseFiles caseFiles,
            CaseContacts caseContacts,
            PartnerServices services,
            SettingRegister settings,
            Accounts accounts,
            Channels channels) {
        this.routes = routes;
        this.caseFiles = caseFiles;
        this.caseContacts = caseContacts;
        this.services = services;
        this.settings = settings;
        this.accounts = accounts;
        this.channels = channels;
    }

    /** The way to a recipient as it is known now, over the channel asked for if one is. */
    @Transactional(readOnly = true)
    public ContactWay wayTo(Recipient recipient, String preferredChannel) {
        ContactWay way =
                switch (recipient.kind()) {
                    case FAMILY -> wayToFamily(recipient.key());
                    case PARTY -> byPreference(caseContacts.byId(UUID.fromString(recipient.key())));
                    default -> wayToOther(recipient);
                };
        return preferredChannel == null ? way : new ContactWay(preferredChannel, way.address());
    }

    private ContactWay wayToFamily(String caseReference) {
        return byPreference(caseFiles.family(caseFiles.byReference(caseReference)));
    }

    private ContactWay byPreference(Optional<Party> party) {
        return party.filter(one -> "EMAIL".equals(one.getPreferredContact()) && isGiven(one.getEmail()))
                .map(Party::getEmail)
                .map(this::byEmail)
                .orElse(new ContactWay(Channels.LETTER, null));
    }

    private ContactWay wayToOther(Recipient recipient) {
        return routes.findByKindAndKey(recipient.kind(), recipient.key())
                .map(ContactRoute::getWay)
                .orElseGet(() -> byEmail(
                        switch (recipient.kind()) {
                            case SERVICE ->
                                services.byCode(recipient.key())
                                        .map(PartnerService::getEmail)
                                        .orElse(null);
                            case SETTING ->
                                settings.byUrn("settingUrn", recipient.key()).getEmail();
                            case USER -> accounts.emailOf(recipient.key()).orElse(null);
                            default -> null;
                        }));
    }

    private ContactWay byEmail(String address) {
        return new ContactWay(channels.email(), isGiven(address) ? address : null);
    }

    private static boolean isGiven(String address) {
        return address != null && !address.isBlank();
    }

    /** One page of the routes that are kept. */
    @Transactional(readOnly = true)
    public Page<ContactRoute> routes(Pageable page) {
        return routes.findAll(page);
    }

    /** The route, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public ContactRoute byId(UUID id) {
        return routes.findById(id).orElseThrow(() -> new NotFoundException("There is no such contact."));
    }

    /**
     * Changes how someone is reached.
     *
     * @param version the version of the route the person saw; another one is a conflict
     * @throws InvalidInputException if the channel is not set up, or needs an address that is missing or none
     */
    public void change(UUID id, Integer version, ContactWay way) {
        ContactRoute route = routes.findById(id).orElseThrow(() -> new NotFoundException("There is no such contact."));
        ConflictException.unlessSame(version, route.getVersion());
        route.reachBy(checked(way));
    }

    /**
     * Adds a route for a service, the lead of a service, a setting or a role.
     *
     * @throws InvalidInputException if it is unknown or has a route already
     */
    public void add(Recipient recipient, String name, ContactWay way) {
        String key = Inputs.text("key", recipient.key(), 64);
        switch (recipient.kind()) {
            case SERVICE, SERVICE_LEAD -> {
                if (services.byCode(key).isEmpty()) {
                    throw new InvalidInputException("key", "there is no service " + key);
                }
            }
            case SETTING -> settings.byUrn("key", key);
            case ROLE -> {
                if (!key.matches("[A-Z][A-Z0-9_]*")) {
                    throw new InvalidInputException("key", "must be capital letters, digits and low lines");
                }
            }
            default -> throw new InvalidInputException("kind", "families and users are reached as their record says");
        }
        Recipient known = new Recipient(recipient.kind(), key);
        if (routes.findByKindAndKey(known.kind(), key).isPresent()) {
            throw new InvalidInputException("key", "already has a contact; change that one");
        }
        ContactRoute route = new ContactRoute(known, Inputs.text("name", name, 200));
        route.reachBy(checked(way));
        routes.save(route);
    }

    private ContactWay checked(ContactWay way) {
        String code = Inputs.text("channel", way.channel(), 20);
        if (!channels.has(code)) {
            throw new InvalidInputException("channel", "is not set up here");
        }
        String address = isGiven(way.address()) ? Inputs.text("address", way.address(), LONGEST_ADDRESS) : null;
        if (address == null && channels.byCode(code).needsAddress()) {
            throw new InvalidInputException("address", "must be given for this channel");
        }
        if (address != null && !address.matches(EMAIL)) {
            throw new InvalidInputException("address", "must be one e-mail address, such as dco@ambershire.example");
        }
        return new ContactWay(code, address);
    }
}
