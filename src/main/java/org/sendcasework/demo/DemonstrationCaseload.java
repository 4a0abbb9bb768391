package org.sendcasework.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.sendcasework.assessment.ClosedCases;
import org.sendcasework.assessment.caseload.CaseloadImports;
import org.sendcasework.assessment.caseload.CaseloadPhase;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.sendcasework.casefile.Setting;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.springframework.stereotype.Component;

/**
 * A caseload of fictional children whose shape follows the national figures for 2024: a quarter of requests refused,
 * 85% decided within six weeks, 46% of plans within twenty weeks, needs and routes in proportion. Open cases come in
 * by the import, like a council's own.
 */
@Component
@OnlyInDemonstration
class DemonstrationCaseload {

    private static final long SEED = 20141530;
    /** With the cases of the sitting that was held, 160 closed and 70 open ones. */
    private static final int CLOSED = 160 - DemonstrationSitting.REFUSED;

    private static final int OPEN = 70 - (DemonstrationSitting.CASES - DemonstrationSitting.REFUSED);
    private static final List<String> GIVEN = List.of(
            "Ada", "Bilal", "Cora", "Dylan", "Esme", "Farah", "Gwen", "Hugo", "Isla", "Jonah", "Kezia", "Leo", "Maya",
            "Noor", "Oscar", "Priya", "Quentin", "Rosa", "Seth", "Tilly", "Umar", "Vera", "Wren", "Yusuf", "Zara");
    private static final List<String> FAMILY = List.of(
            "Alderman",
            "Brambleby",
            "Candlewick",
            "Dunmallow",
            "Elmstead",
            "Featherstow",
            "Goldsworthy",
            "Hollowbrook",
            "Ivorson",
            "Junipera",
            "Kettlewick",
            "Larkmoor",
            "Mossgrove",
            "Nettleham",
            "Oakenshaw",
            "Pennyfield",
            "Quillfeather",
            "Rosewarden",
            "Silverdale",
            "Thistlewood",
            "Underhay",
            "Vexley",
            "Wintermere",
            "Yarrowby");

    /** SEN2 need codes with their share of a hundred. */
    private static final List<Weighted<String>> NEEDS = List.of(
            new Weighted<>("ASD", 32),
            new Weighted<>("SLCN", 21),
            new Weighted<>("SEMH", 21),
            new Weighted<>("MLD", 11),
            new Weighted<>("SLD", 4),
            new Weighted<>("PD", 4),
            new Weighted<>("SPLD", 3),
            new Weighted<>("HI", 2),
            new Weighted<>("VI", 1),
            new Weighted<>("OTH", 1));

    private static final List<Weighted<RequestRoute>> ROUTES = List.of(
            new Weighted<>(RequestRoute.SETTING, 55), new Weighted<>(RequestRoute.PARENT, 38),
            new Weighted<>(RequestRoute.YOUNG_PERSON, 2), new Weighted<>(RequestRoute.HEALTH, 2),
            new Weighted<>(RequestRoute.SOCIAL_CARE, 2), new Weighted<>(RequestRoute.OTHER, 1));

    private final DemonstrationArea area;
    private final ClosedCases closedCases;
    private final CaseloadImports imports;
    private final DemonstrationRecords records;

    DemonstrationCaseload(
            DemonstrationArea area, ClosedCases closedCases, CaseloadImports imports, DemonstrationRecords records) {
        this.area = area;
        this.closedCases = closedCases;
        this.imports = imports;
        this.records = records;
    }

    record Weighted<T>(T value, int weight) {}

    /** Keeps the closed cases as of a day; the same day gives the same cases. */
    void keepClosed(LocalDate today) {
        drawClosed(new Random(SEED), area.settings(), today).forEach(ended -> {
            closedCases.keep(ended);
            records.letGo();
        });
    }

    /** Starts the import of the open cases as of a day; the same day gives the same cases. */
    void importOpen(LocalDate today) {
        Random random = new Random(SEED);
        List<Setting> all = area.settings();
        // The open cases are drawn from where the closed ones leave off
        drawClosed(random, all, today);
        StringJoiner csv = new StringJoiner("\n");
        csv.add("source_reference,date_received,route,requested_by,what_is_asked,given_name,family_name,date_of_birth,"
                + "postcode,setting_urn,parent_name,preferred_contact,primary_need,phase,assess_decided_on,"
                + "advice_requested_on,advice_returned,issue_decided_on,draft_served_on,reply_on");
        for (int number = 0; number < OPEN; number++) {
            csv.add(open(random, all, today, number));
        }
        imports.start("ambershire-caseload.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<ClosedCases.Ended> drawClosed(Random random, List<Setting> all, LocalDate today) {
        return IntStream.range(0, CLOSED)
                .mapToObj(number -> closed(random, all, today, number))
                .toList();
    }

    private ClosedCases.Ended closed(Random random, List<Setting> all, LocalDate today, int number) {
        LocalDate ended = today.minusDays(random.nextInt(330) + 3L);
        CaseOutcome outcome = pick(
                random,
                List.of(
                        new Weighted<>(CaseOutcome.ASSESSMENT_REFUSED, 19),
                        new Weighted<>(CaseOutcome.NO_PLAN, 4),
                        new Weighted<>(CaseOutcome.PLAN_ISSUED, 69),
                        new Weighted<>(CaseOutcome.WITHDRAWN, 2)));
        int decided = random.nextInt(100) < 85 ? 28 + random.nextInt(15) : 43 + random.nextInt(40);
        int length =
                switch (outcome) {
                    case ASSESSMENT_REFUSED -> decided;
                    case NO_PLAN ->
                        Math.max(
                                decided,
                                random.nextInt(100) < 34 ? 100 + random.nextInt(13) : 113 + random.nextInt(60));
                    case PLAN_ISSUED ->
                        Math.max(
                                decided + 42,
                                random.nextInt(100) < 46 ? 120 + random.nextInt(21) : 141 + random.nextInt(180));
                    default -> 10 + random.nextInt(25);
                };
        LocalDate received = ended.minusDays(length);
        NewCase details = newCase(random, all, received, "AMB-C-" + number);
        return new ClosedCases.Ended(details, pick(random, NEEDS), outcome, received.plusDays(decided), ended);
    }

    private String open(Random random, List<Setting> all, LocalDate today, int number) {
        CaseloadPhase phase = CaseloadPhase.values()[random.nextInt(CaseloadPhase.values().length)];
        int age =
                switch (phase) {
                    case CONSIDERING -> random.nextInt(36);
                    case DECIDING -> 22 + random.nextInt(26);
                    case CHOOSING_ADVISERS -> 30 + random.nextInt(16);
                    case ADVICE -> 44 + random.nextInt(60);
                    case DECIDING_PLAN -> 88 + random.nextInt(40);
                    case DRAFTING -> 98 + random.nextInt(50);
                    case REPRESENTATIONS -> 112 + random.nextInt(60);
                    case CONSULTING -> 126 + random.nextInt(90);
                };
        LocalDate received = today.minusDays(age);
        NewCase details = newCase(random, all, received, "AMB-O-" + number);
        boolean assessed = phase.compareTo(CaseloadPhase.CHOOSING_ADVISERS) >= 0;
        boolean advised = phase.compareTo(CaseloadPhase.ADVICE) >= 0;
        boolean agreed = phase.compareTo(CaseloadPhase.DRAFTING) >= 0;
        boolean served = phase.compareTo(CaseloadPhase.REPRESENTATIONS) >= 0;
        LocalDate decided = received.plusDays(Math.min(age, 38));
        LocalDate asked = received.plusDays(Math.min(age, 40));
        String returned =
                advised ? "PARENT_VIEWS=" + later(asked, 12, today) + ";EDUCATIONAL=" + later(asked, 25, today) : "";
        return String.join(
                ",",
                details.sourceReference(),
                received.toString(),
                details.route().name(),
                details.requestedBy(),
                "Asks for an assessment",
                details.givenName(),
                details.familyName(),
                details.dateOfBirth().toString(),
                details.postcode(),
                details.settingUrn(),
                details.family().name(),
                details.family().preferredContact(),
                pick(random, NEEDS),
                phase.name(),
                assessed ? decided.toString() : "",
                advised ? asked.toString() : "",
                returned,
                agreed ? later(received, 95, today).toString() : "",
                served ? later(received, 110, today).toString() : "",
                phase == CaseloadPhase.CONSULTING ? later(received, 124, today).toString() : "");
    }

    private static LocalDate later(LocalDate from, int days, LocalDate today) {
        LocalDate day = from.plusDays(days);
        return day.isAfter(today) ? today : day;
    }

    NewCase newCase(Random random, List<Setting> all, LocalDate received, String source) {
        Setting setting = all.get(random.nextInt(all.size()));
        int age =
                switch (setting.getPhase()) {
                    case EARLY_YEARS -> 2 + random.nextInt(3);
                    case PRIMARY -> 5 + random.nextInt(6);
                    case SECONDARY, ALL_THROUGH -> 11 + random.nextInt(5);
                    case SPECIAL -> 5 + random.nextInt(11);
                    case POST_16 -> 16 + random.nextInt(3);
                };
        String family = FAMILY.get(random.nextInt(FAMILY.size()));
        String parent = GIVEN.get(random.nextInt(GIVEN.size())) + " " + family;
        RequestRoute drawn = pick(random, ROUTES);
        String given = GIVEN.get(random.nextInt(GIVEN.size()));
        LocalDate born = received.minusYears(age).minusDays(random.nextInt(360) + 1L);
        boolean young = CompulsorySchoolAge.isOver(born, received);
        RequestRoute route = byAge(drawn, young);
        String holder = young ? given + " " + family : parent;
        return new NewCase(
                received,
                route,
                route == RequestRoute.SETTING ? setting.getName() : holder,
                "Asks for an assessment",
                given,
                family,
                born,
                "AM" + (1 + random.nextInt(9)) + " " + random.nextInt(10) + "ZZ",
                setting.getUrn(),
                new NewCase.FamilyContact(holder, null, null, null, random.nextBoolean() ? "EMAIL" : "POST"),
                source);
    }

    /** After compulsory school age the young person asks, before it a parent does. */
    private static RequestRoute byAge(RequestRoute drawn, boolean young) {
        if (drawn == RequestRoute.PARENT || drawn == RequestRoute.YOUNG_PERSON) {
            return young ? RequestRoute.YOUNG_PERSON : RequestRoute.PARENT;
        }
        return drawn;
    }

    private static <T> T pick(Random random, List<Weighted<T>> choices) {
        int total = choices.stream().mapToInt(Weighted::weight).sum();
        int drawn = random.nextInt(total);
        for (Weighted<T> choice : choices) {
            drawn -= choice.weight();
            if (drawn < 0) {
                return choice.value();
            }
        }
        throw new IllegalStateException("The weights of a draw always reach their sum");
    }
}
