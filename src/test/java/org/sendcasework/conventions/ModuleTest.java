package org.sendcasework.conventions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sendcasework.SendCaseworkApplication;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and what they may know of each other (docs/architecture.md). */
class ModuleTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.sendcasework");

    private static final ApplicationModules MODULES = ApplicationModules.of(SendCaseworkApplication.class);
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\| .* \\| ([^|]*) \\|$", Pattern.MULTILINE);

    /** Each module says in its package-info which others it may use; what it keeps in packages below is its own. */
    @Test
    void noModuleUsesMoreOfAnotherThanItDeclares() {
        MODULES.verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayUseAsTheArchitecturePageSays() throws IOException {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (ApplicationModule module : MODULES) {
            org.springframework.modulith.ApplicationModule declaration =
                    declaration(module.getBasePackage().getName());
            declared.put(module.getIdentifier().toString(), new TreeSet<>(Set.of(declaration.allowedDependencies())));
        }
        Map<String, Set<String>> written = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/architecture.md")));
        while (rows.find()) {
            String uses = rows.group(2).replace("`", "");
            written.put(
                    rows.group(1), uses.equals("none") ? new TreeSet<>() : new TreeSet<>(List.of(uses.split(", "))));
        }
        assertThat(written).isEqualTo(declared);
    }

    private static org.springframework.modulith.ApplicationModule declaration(String module) {
        try {
            org.springframework.modulith.ApplicationModule found = Class.forName(module + ".package-info")
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class);
            assertThat(found).as("@ApplicationModule of %s", module).isNotNull();
            return found;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(module + " has no package-info", e);
        }
    }

    /**
     * What nobody outside uses lies in {@code internal}. A type may stay with those that are used when it needs what they
     * keep to their package.
     */
    @Test
    void onlyWhatOtherModulesUseLiesAtTheTopOfAModule() {
        Set<String> withoutInside = Set.of("demo", "database");
        Set<String> idle = new TreeSet<>();
        for (ApplicationModule module : MODULES) {
            String top = module.getBasePackage().getName();
            if (withoutInside.contains(module.getIdentifier().toString())) {
                continue;
            }
            Set<JavaClass> types = CODE.stream()
                    .filter(type -> type.getPackageName().equals(top))
                    .filter(type -> type.getEnclosingClass().isEmpty()
                            && !type.getSimpleName().equals("package-info"))
                    .collect(Collectors.toSet());
            Set<String> used = types.stream()
                    .filter(type -> usedFromOutside(type, top))
                    .map(JavaClass::getName)
                    .collect(Collectors.toSet());
            types.stream()
                    .filter(type -> !used.contains(type.getName()) && !needsWhatIsKeptToThePackage(type, used))
                    .forEach(type -> idle.add(type.getName()));
        }
        assertThat(idle)
                .as("types that belong into the internal package of their module")
                .isEmpty();
    }

    private static boolean usedFromOutside(JavaClass type, String top) {
        return withNested(type)
                .flatMap(each -> each.getDirectDependenciesToSelf().stream())
                .map(dependency -> dependency.getOriginClass().getPackageName())
                .anyMatch(from -> !from.equals(top) && !from.startsWith(top + "."));
    }

    private static boolean needsWhatIsKeptToThePackage(JavaClass type, Set<String> used) {
        return withNested(type)
                .flatMap(each -> each.getAccessesFromSelf().stream())
                .filter(access ->
                        used.contains(outermost(access.getTargetOwner()).getName()))
                .anyMatch(access -> access.getTarget().resolveMember().stream()
                        .map(member -> ((JavaMember) member).getModifiers())
                        .anyMatch(kept -> !kept.contains(JavaModifier.PUBLIC) && !kept.contains(JavaModifier.PRIVATE)));
    }

    private static Stream<JavaClass> withNested(JavaClass type) {
        return CODE.stream().filter(each -> outermost(each).equals(type));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    /** A letter is checked for what the law demands where it is made, and there is no other way to send one. */
    @Test
    void onlyTheModuleOfLettersHasALetterKept() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sendcasework.letters..", "org.sendcasework.casefile..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.sendcasework.casefile.LetterWords")
                .check(CODE);
    }

    @Test
    void onlyTheEngineModuleKnowsTheEnginesInside() {
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
