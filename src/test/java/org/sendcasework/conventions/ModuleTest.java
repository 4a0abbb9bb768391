package org.sendcasework.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sendcasework.SendCaseworkApplication;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms of the house and what they may know of each other (docs/architecture.md). */
class ModuleTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sendcasework");

    /** From the ground up; a room knows only those before it. Engine, identity and shared stand beside the stairs. */
    private static final List<String> FLOORS = List.of(
            "clock",
            "casefile",
            "advice",
            "panel",
            "assessment",
            "mediation",
            "referral",
            "notification",
            "escalation",
            "reporting",
            "demo");

    @Test
    void noRoomReachesIntoTheInsideOfAnother() {
        ApplicationModules.of(SendCaseworkApplication.class).verify();
    }

    @Test
    void aRoomKnowsOnlyTheRoomsBelowIt() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String above : FLOORS.subList(floor + 1, FLOORS.size())) {
                noClasses()
                        .that()
                        .resideInAPackage("org.sendcasework." + FLOORS.get(floor) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.sendcasework." + above + "..")
                        .because("rooms speak upward by events only")
                        .check(CODE);
            }
        }
    }

    /** Rooms of one floor speak by the events of a lower room, in neither direction by name. */
    @Test
    void theReferralRoomKnowsNoRoomOfItsOwnFloor() {
        noClasses()
                .that()
                .resideInAPackage("org.sendcasework.referral..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sendcasework.advice..", "org.sendcasework.assessment..")
                .because("rooms of one floor do not know each other")
                .check(CODE);
    }

    @Test
    void roomsBesideEachOtherSpeakByEventsOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.sendcasework.mediation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sendcasework.assessment..", "org.sendcasework.advice..", "org.sendcasework.panel..")
                .because("rooms on one floor tell each other by events of a lower room")
                .check(CODE);
    }

    @Test
    void neighboursDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.sendcasework.assessment..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.sendcasework.panel..")
                .because("they meet in the case file: a decision has one record and one recorder for its kind")
                .check(CODE);
    }

    @Test
    void onlyTheEngineRoomKnowsTheEnginesInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.sendcasework.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda.bpm.engine.impl..")
                .because("a move to a maintained fork must stay a rename")
                .check(CODE);
    }

    @Test
    void nobodyReadsTheSystemsTime() {
        for (Class<?> type : List.of(LocalDate.class, LocalDateTime.class, Instant.class, ZonedDateTime.class)) {
            noClasses()
                    .should()
                    .callMethod(type, "now")
                    .because("the injected clock keeps step with the engine's")
                    .check(CODE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CODE);
    }

    @Test
    void beansOfModelsLiveWhereTheirReadersLookForThem() {
        classes()
                .that()
                .resideInAPackage("..process..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..process..")
                .because("a model's bean is called by its model and by nothing else")
                .check(CODE);
    }
}
