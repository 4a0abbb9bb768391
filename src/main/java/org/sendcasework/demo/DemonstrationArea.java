package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.casefile.NewClosure;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.identity.Groups;
import org.sendcasework.mediation.internal.MediationServices;
import org.springframework.stereotype.Component;

/** Ambershire, a local area that does not exist: its settings by phase and locality, and its partner services. */
@Component
@OnlyInDemonstration
class DemonstrationArea {

    static final String FERNHILL = "990001";
    static final String HARBOUR = "HARBOUR";
    static final String LANTERN = "LANTERN";
    static final String ICB = "AMB";
    static final String ICB_GROUP = "icb-amb";

    private static final List<String> LOCALITIES = List.of("Northvale", "Eastmoor", "Harbourside", "Westwick");
    private static final List<String> PRIMARY = List.of(
            "Fernhill",
            "Larkspur",
            "Millbrook",
            "Oakhanger",
            "Pebble Lane",
            "Quarry Bank",
            "St Aelfric's",
            "Thornfield");
    private static final List<String> SECONDARY =
            List.of("Ambershire High", "Eastmoor Academy", "Kestrel School", "Ridgeway");
    private static final List<String> NURSERIES = List.of("Acorn", "Bluebell", "Little Harbour", "Sunbeam");

    private final SettingRegister settings;
    private final PartnerServices services;
    private final SettingClosures closures;

    DemonstrationArea(SettingRegister settings, PartnerServices services, SettingClosures closures) {
        this.settings = settings;
        this.services = services;
        this.closures = closures;
    }

    boolean isThere() {
        return !settings.open().isEmpty();
    }

    /** The settings that cases come from; those that only Experts at Hand knows have higher numbers. */
    List<Setting> settings() {
        return settings.open().stream()
                // One with a UKPRN alone comes from outside the area
                .filter(setting -> setting.getUrn().matches("[0-9]+"))
                .filter(setting -> Integer.parseInt(setting.getUrn()) < DemonstrationEahArea.FIRST_URN)
                .toList();
    }

    void create() {
        List<Setting> all = new ArrayList<>();
        PRIMARY.forEach(name -> all.add(setting(all, name + " Primary", SettingKind.ACADEMY, SettingPhase.PRIMARY)));
        SECONDARY.forEach(name -> all.add(setting(all, name, SettingKind.MAINTAINED_SCHOOL, SettingPhase.SECONDARY)));
        NURSERIES.forEach(name ->
                all.add(setting(all, name + " Nursery", SettingKind.EARLY_YEARS_PROVIDER, SettingPhase.EARLY_YEARS)));
        all.add(setting(all, "Heronsgate Special School", SettingKind.MAINTAINED_SCHOOL, SettingPhase.SPECIAL));
        all.add(setting(all, "Wrenfield Special Academy", SettingKind.ACADEMY, SettingPhase.SPECIAL));
        all.add(setting(all, "Ambershire College", SettingKind.FURTHER_EDUCATION, SettingPhase.POST_16));
        settings.add(all);
        closeForTheHolidays();
        services.add(List.of(
                service(
                        "EPS",
                        "Ambershire Educational Psychology Service",
                        "PSYCHOLOGICAL",
                        Groups.EDUCATIONAL_PSYCHOLOGY),
                service("CHS", "Ambershire Community Health", "MEDICAL", Groups.HEALTH),
                service("CSC", "Ambershire Children's Social Care", "SOCIAL_CARE", Groups.SOCIAL_CARE),
                service("SST", "Ambershire Sensory Support", "SENSORY_TEACHER", Groups.SPECIALIST_TEACHERS),
                service("VS", "Ambershire Virtual School", "VIRTUAL_SCHOOL", Groups.CASEWORKERS),
                service(HARBOUR, "Harbour Mediation", MediationServices.MEDIATION, Groups.mediator(HARBOUR)),
                service(LANTERN, "Lantern Mediation", MediationServices.MEDIATION, Groups.mediator(LANTERN)),
                service(ICB, "Ambershire Integrated Care Board", MediationServices.ICB, ICB_GROUP)));
    }

    /** The term dates of 2026/27, and the summer before, to which requests that still run reach back. */
    private void closeForTheHolidays() {
        for (SettingPhase phase : List.of(SettingPhase.PRIMARY, SettingPhase.SECONDARY, SettingPhase.SPECIAL)) {
            close(phase, "Summer holiday 2026", "2026-07-22", "2026-09-02");
            close(phase, "Autumn half term 2026", "2026-10-26", "2026-11-02");
            close(phase, "Christmas holiday 2026", "2026-12-21", "2027-01-04");
            close(phase, "Spring half term 2027", "2027-02-15", "2027-02-22");
            close(phase, "Easter holiday 2027", "2027-03-26", "2027-04-12");
            close(phase, "Summer half term 2027", "2027-05-31", "2027-06-07");
            close(phase, "Summer holiday 2027", "2027-07-23", "2027-09-02");
        }
        close(SettingPhase.POST_16, "Christmas holiday 2026", "2026-12-19", "2027-01-05");
        close(SettingPhase.POST_16, "Easter holiday 2027", "2027-03-26", "2027-04-12");
        close(SettingPhase.POST_16, "Summer vacation 2027", "2027-07-03", "2027-09-06");
        close(SettingPhase.EARLY_YEARS, "Christmas 2026", "2026-12-25", "2027-01-04");
        close(SettingPhase.EARLY_YEARS, "Two weeks in August 2027", "2027-08-02", "2027-08-16");
    }

    private void close(SettingPhase phase, String name, String from, String reopens) {
        closures.addForAll(
                phase,
                new NewClosure(LocalDate.parse(from), LocalDate.parse(reopens), name, "Term dates of Ambershire"));
    }

    private static Setting setting(List<Setting> before, String name, SettingKind kind, SettingPhase phase) {
        String urn = String.valueOf(Integer.parseInt(FERNHILL) + before.size());
        String mail = "office@" + name.toLowerCase(Locale.UK).replaceAll("[^a-z]+", "-") + ".example";
        return new Setting(urn, name, kind, phase, LOCALITIES.get(before.size() % LOCALITIES.size()), mail);
    }

    private static PartnerService service(String code, String name, String discipline, String group) {
        return new PartnerService(code, name, discipline, group, code.toLowerCase(Locale.UK) + "@ambershire.example");
    }
}
