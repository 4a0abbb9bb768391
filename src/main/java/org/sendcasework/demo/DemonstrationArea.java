package org.sendcasework.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.identity.Groups;
import org.springframework.stereotype.Component;

/** Ambershire, a local area that does not exist: its settings by phase and locality, and its partner services. */
@Component
@OnlyInDemonstration
class DemonstrationArea {

    static final String FERNHILL = "990001";

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

    DemonstrationArea(SettingRegister settings, PartnerServices services) {
        this.settings = settings;
        this.services = services;
    }

    boolean isThere() {
        return !settings.open().isEmpty();
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
        services.add(List.of(
                service(
                        "EPS",
                        "Ambershire Educational Psychology Service",
                        "PSYCHOLOGICAL",
                        Groups.EDUCATIONAL_PSYCHOLOGY),
                service("CHS", "Ambershire Community Health", "MEDICAL", Groups.HEALTH),
                service("CSC", "Ambershire Children's Social Care", "SOCIAL_CARE", Groups.SOCIAL_CARE),
                service("SST", "Ambershire Sensory Support", "SENSORY_TEACHER", Groups.SPECIALIST_TEACHERS),
                service("VS", "Ambershire Virtual School", "VIRTUAL_SCHOOL", Groups.CASEWORKERS)));
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
