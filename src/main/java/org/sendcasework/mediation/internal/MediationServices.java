package org.sendcasework.mediation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.identity.Groups;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/**
 * The organisations of mediation: advisers and mediators, who are independent of authority and health (section 56(3)),
 * and the integrated care boards. Each has its own group of users, so that none sees the families of another.
 */
@Component
public class MediationServices {

    /** The discipline of an organisation that advises on mediation or mediates. */
    public static final String MEDIATION = "MEDIATION";

    /** The discipline of an integrated care board. */
    public static final String ICB = "ICB";

    private final PartnerServices services;
    private final CurrentUser currentUser;

    MediationServices(PartnerServices services, CurrentUser currentUser) {
        this.services = services;
        this.currentUser = currentUser;
    }

    /** The organisations that the signed-in user may record a contact for: an officer for any, an adviser for its own. */
    public List<PartnerService> advisersOfSignedIn() {
        Set<String> groups = currentUser.groups();
        boolean officer = currentUser.isOfficer() || CurrentUser.SYSTEM.equals(currentUser.username());
        return services.ofDiscipline(MEDIATION).stream()
                .filter(service -> officer || groups.contains(service.getGroupId()))
                .toList();
    }

    /** The codes of the organisations that the signed-in user belongs to. */
    public List<String> codesOfSignedIn() {
        return services.ofDiscipline(MEDIATION).stream()
                .filter(service -> currentUser.isIn(service.getGroupId()))
                .map(PartnerService::getCode)
                .toList();
    }

    /**
     * Refuses a certificate that somebody else than its adviser records. Nobody is signed in where the program itself
     * acts, as for the demonstration.
     */
    public void requireAdviser(String field, String adviserCode) {
        if (currentUser.isSignedIn() && !codesOfSignedIn().contains(adviserCode)) {
            throw new InvalidInputException(
                    field,
                    "the certificate is issued and recorded by the mediation adviser alone, " + name(adviserCode));
        }
    }

    /** Who is signed in. */
    public String signedIn() {
        return currentUser.username();
    }

    public List<PartnerService> providers() {
        return services.ofDiscipline(MEDIATION);
    }

    public List<PartnerService> icbs() {
        return services.ofDiscipline(ICB);
    }

    /** The name of an organisation, or of the authority. */
    public String name(String code) {
        return Arrangement.AUTHORITY.equals(code)
                ? "The authority"
                : services.byCode(code).map(PartnerService::getName).orElse(code);
    }

    /** The names of all organisations by code, and of the authority, for a list that names many. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>(services.names());
        names.put(Arrangement.AUTHORITY, name(Arrangement.AUTHORITY));
        return names;
    }

    /** Whose task something of this body is. */
    public String group(String code) {
        return Arrangement.AUTHORITY.equals(code)
                ? Groups.CASEWORKERS
                : services.byCode(code).map(PartnerService::getGroupId).orElseThrow();
    }

    public void require(String field, String code, String discipline) {
        services.byCode(code)
                .filter(service -> service.getDiscipline().equals(discipline))
                .orElseThrow(() -> new InvalidInputException(field, "there is no such organisation"));
    }

    /** Organisations as choices of a form. */
    public static List<Map<String, String>> options(List<PartnerService> list) {
        return list.stream()
                .map(service -> Map.of("value", service.getCode(), "label", service.getName()))
                .toList();
    }
}
