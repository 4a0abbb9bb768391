package org.sendcasework.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.Person;

/** What two recorded children have in common, and what that may mean. */
class ChildMatchTest {

    private static final Person ALEX = child("Alex", "Sample-Jones", "2018-05-03", "AM1 2BE");

    private static Person child(String given, String family, String born, String postcode) {
        return new Person(given, family, LocalDate.parse(born), postcode, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ALEX | sample jones | 2018-05-03 | am12be | same name, date of birth and postcode",
                "Álex | Sample-Jones | 2018-05-03 | | same name and date of birth",
                "Robin | Sample-Jones | 2018-05-03 | XX1 1XX | same family name and date of birth; another given name: possibly a twin",
                "Robin | Sample-Jones | 2018-05-03 | AM1 2BE | same family name, date of birth and postcode; another given name: possibly a twin",
                "Robin | Other | 2018-05-03 | AM1 2BE | same date of birth and postcode; another given name: possibly a twin",
                "Alex | Other | 2018-05-03 | AM1 2BE | same given name, date of birth and postcode; another family name: it may have changed",
                "Alex | Sample-Jones | 2018-03-05 | AM1 2BE | same name and postcode; another date of birth: one of the two may be wrong",
            })
    void whatCouldBeOneChildSaysWhy(String given, String family, String born, String postcode, String words) {
        ChildMatch match = ChildMatch.between(ALEX, child(given, family, born, postcode));

        assertThat(match.isPossible()).isTrue();
        assertThat(match.inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "Alex, Other, 2018-05-03, XX1 1XX",
        "Robin, Other, 2018-05-03,",
        "Robin, Sample-Jones, 2018-05-04, AM1 2BE",
        "Alex, Sample-Jones, 2018-05-04, XX1 1XX",
        "Alex, Sample-Jones, 2018-05-04,",
        "Alex, Other, 2018-05-04, AM1 2BE"
    })
    void siblingsAndNamesakesAreNotOneChild(String given, String family, String born, String postcode) {
        assertThat(ChildMatch.between(ALEX, child(given, family, born, postcode))
                        .isPossible())
                .isFalse();
    }

    @Test
    void whatWasComparedBeforeACorrectionStillHasWords() {
        assertThat(ChildMatch.between(ALEX, child("Kim", "Other", "2019-01-01", null))
                        .inWords())
                .isEqualTo("nothing in common any more");
    }

    @Test
    void twoUnknownPostcodesAreNotTheSame() {
        Person one = child("Alex", "Sample", "2018-05-03", null);

        assertThat(ChildMatch.between(one, child("Robin", "Other", "2018-05-03", null)))
                .isEqualTo(new ChildMatch(false, false, true, false));
        assertThat(ChildMatch.between(one, child("Robin", "Other", "2018-05-03", " "))
                        .postcode())
                .isFalse();
    }
}
