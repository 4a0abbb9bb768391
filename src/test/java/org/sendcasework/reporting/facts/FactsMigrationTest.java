package org.sendcasework.reporting.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sendcasework.support.CommittedFile;

/** The committed migration is what the specifications of facts make. */
class FactsMigrationTest {

    @Test
    void theMigrationIsGeneratedFromTheSpecifications() {
        CommittedFile.says("src/main/resources/db/migration/R__facts.sql", FactsMigration.of(FactTables.specs()));
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
