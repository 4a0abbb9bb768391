package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reference says: its kind, and the case that it belongs to. */
class WorkReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "EHC-2026-000123, EHC-2026-000123, EHC, ''",
        "EHC-2026-000123-M1, EHC-2026-000123, EHC, M",
        "EHC-2026-000123-A12, EHC-2026-000123, EHC, A",
        "EAH-2026-000007, EAH-2026-000007, EAH, ''",
        "OUT-2026-000007, OUT-2026-000007, OUT, ''",
        "REC-2026-1234567, REC-2026-1234567, REC, ''"
    })
    void aReferenceHasARootAndAKind(String text, String root, String series, String letter) {
        WorkReference reference = new WorkReference(text);
        assertThat(reference.root()).isEqualTo(new WorkReference(root));
        assertThat(WorkReference.rootOf(text)).isEqualTo(root);
        assertThat(reference.kind()).isEqualTo(new WorkKind(series, letter));
        assertThat(reference.isRoot()).isEqualTo(text.equals(root));
        assertThat(reference).hasToString(text);
        assertThat(WorkReference.parse(text)).contains(reference);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Alex Sample",
                "EHC-2026-000123-",
                "EHC-2026-000123-M",
                "EHC-2026-000123-M123",
                "EHC-2026-000123-M1-A1",
                "EHC-2026-000123\n",
                "ehc-2026-000123"
            })
    void anythingElseIsNotAReference(String text) {
        assertThat(WorkReference.parse(text)).isEmpty();
        if (text != null) {
            assertThatThrownBy(() -> new WorkReference(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not a reference");
        }
    }

    @Test
    void aTextThatIsNotAReferenceIsItsOwnRoot() {
        assertThat(WorkReference.rootOf("Alex Sample")).isEqualTo("Alex Sample");
        assertThat(WorkReference.rootOf("")).isEmpty();
    }

    @Test
    void aKindNumbersItsWorkTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA"));
            assertThat(WorkKind.CASE.numbered(2026, 123).text()).isEqualTo("EHC-2026-000123");
            WorkReference mediation = WorkKind.CASE.within("M").numbered("EHC-2026-000123", 1);
            assertThat(mediation.text()).isEqualTo("EHC-2026-000123-M1");
            assertThat(mediation.root().kind()).isEqualTo(WorkKind.CASE);
        } finally {
            Locale.setDefault(before);
        }
        assertThatThrownBy(() -> WorkKind.CASE.within("M").numbered("EHC-2026-000123", 100))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
