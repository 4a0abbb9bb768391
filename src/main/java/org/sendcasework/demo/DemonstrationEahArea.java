package org.sendcasework.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.sendcasework.casefile.PartnerService;
import org.sendcasework.casefile.PartnerServices;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.casefile.SettingPhase;
import org.sendcasework.casefile.SettingRegister;
import org.sendcasework.identity.Groups;
import org.sendcasework.referral.Capacity;
import org.sendcasework.referral.Discipline;
import org.sendcasework.referral.Need;
import org.sendcasework.referral.ProviderAgreement;
import org.sendcasework.referral.ProviderAgreements;
import org.sendcasework.referral.SettingProfile;
import org.sendcasework.referral.SettingProfiles;
import org.springframework.stereotype.Component;

/** The whole of Ambershire as Experts at Hand sees it: every setting with its need, the services and their sessions. */
@Component
@OnlyInDemonstration
class DemonstrationEahArea {

    static final int FIRST_URN = 991001;
    private static final int MORE_SETTINGS = 341;
    private static final int WEEKS_BACK = 14;
    private static final int WEEKS_AHEAD = 10;
    private static final String BEYOND = "Beyond Ambershire";
    private static final List<String> LOCALITIES = List.of("Northvale", "Eastmoor", "Harbourside", "Westwick");
    private static final List<String> FIRST = List.of(
            "Alder",
            "Bramble",
            "Cedar",
            "Downs",
            "Elm",
            "Furrow",
            "Gorse",
            "Hazel",
            "Ivy",
            "Juniper",
            "Kiln",
            "Linnet",
            "Meadow",
            "Nightjar",
            "Orchard",
            "Plover",
            "Rookery",
            "Sedge",
            "Teasel",
            "Willow");
    private static final List<String> SECOND = List.of(
            "Bank", "Brook", "Combe", "Dale", "End", "Field", "Gate", "Heath", "Hill", "Lane", "Mead", "Park", "Ridge",
            "Side", "Vale", "Way", "Well", "Wood");

    private static final Map<Discipline, String> PROVIDERS = Map.of(
            Discipline.EDUCATIONAL_PSYCHOLOGY, "EPS",
            Discipline.SPEECH_AND_LANGUAGE, "SALT",
            Discipline.OCCUPATIONAL_THERAPY, "OT",
            Discipline.MENTAL_HEALTH, "MHST",
            Discipline.SPECIALIST_TEACHER, "SST",
            Discipline.OUTREACH, "HERON");

    private final SettingRegister settings;
    private final SettingProfiles profiles;
    private final PartnerServices services;
    private final ProviderAgreements agreements;
    private final Capacity capacity;
    private final Map<String, Integer> needs = new HashMap<>();

    DemonstrationEahArea(
            SettingRegister settings,
            SettingProfiles profiles,
            PartnerServices services,
            ProviderAgreements agreements,
            Capacity capacity) {
        this.settings = settings;
        this.profiles = profiles;
        this.services = services;
        this.agreements = agreements;
        this.capacity = capacity;
    }

    static String providerOf(Discipline discipline) {
        return PROVIDERS.get(discipline);
    }

    static Discipline disciplineOf(Need need) {
        return switch (need) {
            case SLCN -> Discipline.SPEECH_AND_LANGUAGE;
            case SEMH -> Discipline.MENTAL_HEALTH;
            case PD -> Discipline.OCCUPATIONAL_THERAPY;
            case HI, VI, MSI -> Discipline.SPECIALIST_TEACHER;
            default -> Discipline.EDUCATIONAL_PSYCHOLOGY;
        };
    }

    /** The open settings of the area; a school elsewhere gets no help from our services. */
    List<Setting> settings() {
        return settings.open().stream()
                .filter(setting -> !DemonstrationPlans.OUTSIDE.equals(setting.getLocality()))
                .toList();
    }

    int needOf(Setting setting) {
        return needs.get(setting.getUrn());
    }

    void create(LocalDate today, Random random) {
        addSettings();
        addProfiles(random);
        addServices(today);
        addCapacity(today, random);
    }

    private void addSettings() {
        List<Setting> more = new ArrayList<>();
        for (int number = 0; number < MORE_SETTINGS; number++) {
            SettingPhase phase = phase(number);
            boolean beyond = number >= MORE_SETTINGS - 4;
            String name = FIRST.get(number % FIRST.size()) + " " + SECOND.get(number / FIRST.size() % SECOND.size())
                    + " " + ending(phase);
            more.add(new Setting(
                    String.valueOf(FIRST_URN + number),
                    name,
                    kind(phase),
                    phase,
                    beyond ? BEYOND : LOCALITIES.get(number % LOCALITIES.size()),
                    "office@" + name.toLowerCase(Locale.UK).replace(' ', '-') + ".example"));
        }
        settings.add(more);
    }

    private static SettingPhase phase(int number) {
        if (number >= MORE_SETTINGS - 8) {
            return SettingPhase.POST_16;
        }
        return switch (number % 10) {
            case 0, 1, 2 -> SettingPhase.EARLY_YEARS;
            case 3 -> SettingPhase.SECONDARY;
            default -> SettingPhase.PRIMARY;
        };
    }

    private static SettingKind kind(SettingPhase phase) {
        return switch (phase) {
            case EARLY_YEARS -> SettingKind.EARLY_YEARS_PROVIDER;
            case POST_16 -> SettingKind.FURTHER_EDUCATION;
            default -> SettingKind.ACADEMY;
        };
    }

    private static String ending(SettingPhase phase) {
        return switch (phase) {
            case EARLY_YEARS -> "Nursery";
            case POST_16 -> "College";
            case SECONDARY -> "School";
            default -> "Primary";
        };
    }

    private void addProfiles(Random random) {
        List<SettingProfile> all = new ArrayList<>();
        for (Setting setting : settings()) {
            int need = random.nextInt(101);
            needs.put(setting.getUrn(), need);
            int pupils =
                    switch (setting.getPhase()) {
                        case EARLY_YEARS -> 25 + random.nextInt(60);
                        case SECONDARY, ALL_THROUGH -> 600 + random.nextInt(900);
                        case POST_16 -> 1500 + random.nextInt(2500);
                        default -> 90 + random.nextInt(350);
                    };
            all.add(new SettingProfile(
                    setting.getUrn(),
                    setting.getLocality() + (random.nextBoolean() ? " North" : " South") + " Family Hub",
                    pupils,
                    need,
                    !setting.getLocality().equals(BEYOND),
                    setting.getPhase() == SettingPhase.EARLY_YEARS ? 4 : pupils > 600 ? 16 : 8));
        }
        profiles.add(all);
    }

    private void addServices(LocalDate today) {
        services.add(List.of(
                service("SALT", "Ambershire Speech and Language Therapy", Groups.HEALTH),
                service("OT", "Ambershire Occupational Therapy", Groups.HEALTH),
                service("MHST", "Ambershire Mental Health Support Team", Groups.HEALTH),
                service("HERON", "Heronsgate Outreach", Groups.SPECIALIST_TEACHERS)));
        LocalDate from = today.minusMonths(8);
        PROVIDERS.forEach((discipline, provider) -> agreements.agree(
                provider,
                discipline,
                new ProviderAgreement.Terms(
                        discipline == Discipline.OUTREACH ? ProviderAgreement.Kind.MOU : ProviderAgreement.Kind.SLA,
                        discipline.words() + " for settings of all four localities and colleges beyond.",
                        "Triage and first contact by the service standards of Experts at Hand.",
                        "Sessions available each Friday; measures each month.",
                        "References and numbers; names of children only with consent.",
                        "Service leads within ten days, then the SEND and AP Partnership Board.",
                        from,
                        null,
                        from.plusYears(1))));
    }

    private static PartnerService service(String code, String name, String group) {
        return new PartnerService(
                code, name, "EXPERTS_AT_HAND", group, code.toLowerCase(Locale.UK) + "@ambershire.example");
    }

    private void addCapacity(LocalDate today, Random random) {
        LocalDate monday = Capacity.weekOf(today);
        List<Capacity.NewWeek> weeks = new ArrayList<>();
        List<String> places = new ArrayList<>(LOCALITIES);
        places.add(BEYOND);
        for (int week = -WEEKS_BACK; week <= WEEKS_AHEAD; week++) {
            for (Discipline discipline : Discipline.values()) {
                for (String place : places) {
                    int most = discipline == Discipline.SPEECH_AND_LANGUAGE ? 3 : 8;
                    weeks.add(
                            new Capacity.NewWeek(monday.plusWeeks(week), discipline, place, 2 + random.nextInt(most)));
                }
            }
        }
        capacity.add(weeks);
    }
}
