package org.sendcasework.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The committed migration is what the specifications of facts make. */
class FactsMigrationTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/R__facts.sql");

    /** With {@code -Dfacts.write=true} the file is written. */
    @Test
    void theMigrationIsGeneratedFromTheSpecifications() throws IOException {
        String generated = FactsMigration.of(FactTables.specs());
        if (Boolean.getBoolean("facts.write")) {
            Files.writeString(MIGRATION, generated);
        }
        assertThat(Files.readString(MIGRATION))
                .as("stale: run mvn test -Dtest=FactsMigrationTest -Dfacts.write=true, and commit the file")
                .isEqualTo(generated);
    }

    @Test
    void theFactOfTheCaseIsWrittenFirstSinceTheOthersReadIt() {
        assertThat(FactTables.cached().get(0).table()).isEqualTo("case_fact");
        List<FactSpec> readers = FactTables.specs().stream()
                .filter(spec -> spec.from().contains("case_fact"))
                .toList();
        assertThat(readers).hasSizeGreaterThan(5).allMatch(FactSpec::cached);
        assertThat(readers.stream().flatMap(spec -> spec.takenFromTheCase().stream()))
                .contains("team", "closed_on");
    }

    @Test
    void everyCachedFactHasItsKeyAndItsCase() {
        for (FactSpec spec : FactTables.specs()) {
            List<String> columns =
                    spec.columns().stream().map(FactSpec.Column::name).toList();
            assertThat(columns).as(spec.table()).doesNotHaveDuplicates().contains("case_reference");
            if (spec.cached()) {
                assertThat(columns).as(spec.table()).contains(spec.key());
                assertThat(spec.indexes()).as(spec.table()).isNotEmpty();
            }
            assertThat(spec.about()).as(spec.table()).isNotBlank();
        }
        assertThat(FactTables.all().stream().map(FactTable::code).collect(Collectors.toSet()))
                .hasSameSizeAs(FactTables.all());
    }
}
