package org.sendcasework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sendcasework.casefile.internal.ClosureRows;
import org.sendcasework.casefile.internal.ClosureRows.Refused;
import org.sendcasework.shared.ConflictException;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.support.CaseworkTest;
import org.sendcasework.support.TestSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recording closures one by one, for many settings, and from a file. */
@CaseworkTest
class SettingClosuresTest {

    private static final String TERM_DATES = "Term dates of the council";
    private static final NewClosure SUMMER = closure("2044-07-22", "2044-09-01", "Summer holiday 2044");

    @Autowired
    private SettingClosures closures;

    @Autowired
    private SettingRegister register;

    @Autowired
    private TestSettings settings;

    @Autowired
    private JdbcClient jdbc;

    private String urn;

    @BeforeEach
    void aSchool() {
        urn = settings.school();
    }

    @AfterEach
    void openTheSchoolsAgain() {
        jdbc.sql("delete from setting_closure").update();
    }

    private static NewClosure closure(String from, String reopens, String name) {
        return new NewClosure(LocalDate.parse(from), LocalDate.parse(reopens), name, TERM_DATES);
    }

    private Setting school() {
        return register.byUrn("urn", urn);
    }

    private ClosureRows load(String... rows) {
        return closures.load(
                "closures.csv",
                ("\uFEFFurn,closed_from,reopens_on,name\r\n" + String.join("\r\n", rows))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aClosureIsRecordedAndRemoved() {
        SettingClosure summer = closures.add(urn, SUMMER);
        closures.add(urn, closure("2044-10-24", "2044-10-31", " Half term "));

        assertThat(closures.of(school()))
                .extracting(SettingClosure::getName)
                .containsExactly("Summer holiday 2044", "Half term");
        assertThat(closures.of(register.byUrn("urn", settings.school()))).isEmpty();

        assertThatThrownBy(() -> closures.remove(summer.getId(), summer.getVersion() + 1))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Check what changed");
        assertThat(closures.of(school())).hasSize(2);
        closures.remove(summer.getId(), summer.getVersion());
        assertThat(closures.of(school())).hasSize(1);
        assertThatThrownBy(() -> closures.remove(summer.getId(), summer.getVersion()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void theClosuresAroundADayAreThoseItLiesInOrThatBeginWithinAWeek() {
        closures.add(urn, SUMMER);
        closures.add(urn, closure("2044-10-24", "2044-10-31", "Half term"));
        Setting school = school();

        assertThat(closures.closuresAround(school, LocalDate.of(2044, 7, 14))).isEmpty();
        assertThat(closures.closuresAround(school, LocalDate.of(2044, 7, 15)))
                .extracting(SettingClosure::getName)
                .containsExactly("Summer holiday 2044");
        assertThat(closures.closuresAround(school, LocalDate.of(2044, 8, 31))).hasSize(1);
        assertThat(closures.closuresAround(school, LocalDate.of(2044, 9, 1))).isEmpty();
        assertThat(closures.closuresAround(register.byUrn("urn", settings.school()), LocalDate.of(2044, 8, 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "closed_from, , 2044-09-01, Summer",
        "reopens_on, 2044-07-22, , Summer",
        "reopens_on, 2044-07-22, 2044-07-22, Summer",
        "reopens_on, 2044-07-22, 2044-07-21, Summer",
        "reopens_on, 2044-07-22, 2044-12-10, Summer",
        "closed_from, 0027-07-22, 0027-09-01, Summer",
        "name, 2044-07-22, 2044-09-01, ' '",
    })
    void whatIsNoClosureIsRefusedWithItsField(String field, LocalDate from, LocalDate reopens, String name) {
        NewClosure wrong = new NewClosure(from, reopens, name, TERM_DATES);
        assertThatThrownBy(() -> closures.add(urn, wrong))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.field())
                        .isEqualTo(field));
        assertThatThrownBy(() -> closures.addForAll(null, wrong)).isInstanceOf(InvalidInputException.class);
        assertThat(closures.of(school())).isEmpty();
    }

    @Test
    void twentyWeeksAreTheLongest() {
        closures.add(urn, closure("2044-07-22", "2044-12-09", "Being rebuilt"));
        assertThat(closures.of(school()))
                .singleElement()
                .matches(one -> one.period().days() == 140);
    }

    @Test
    void theSameIsAConflictAndAnOverlapIsRefused() {
        closures.add(urn, SUMMER);
        assertThatThrownBy(() -> closures.add(urn, SUMMER))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Remove that one first");
        assertThatThrownBy(() -> closures.add(urn, closure("2044-08-31", "2044-09-05", "Training days")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("closed_from: overlaps or adjoins Summer holiday 2044")
                .hasMessageContaining("1 September 2044");
        assertThatThrownBy(() -> closures.add("000000", SUMMER))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("urn: ");
        assertThat(closures.of(school())).hasSize(1);
    }

    @Test
    void ofTwoWhoRecordOverlappingClosuresAtOnceOneIsRefused() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<SettingClosure>> both = new ArrayList<>();
            for (NewClosure one : List.of(SUMMER, closure("2044-07-23", "2044-09-02", "Summer, as we heard"))) {
                both.add(two.submit(() -> {
                    go.await();
                    return closures.add(urn, one);
                }));
            }
            go.countDown();
            int refused = 0;
            for (Future<SettingClosure> one : both) {
                try {
                    one.get(10, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(InvalidInputException.class);
                    refused++;
                }
            }
            assertThat(refused).isOne();
            assertThat(closures.of(school())).hasSize(1);
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void theCouncilsTermDatesGoToAllOfAPhaseAndWhoDiffersKeepsItsOwn() {
        String college = String.valueOf(Integer.parseInt(urn) + 50_000);
        register.add(List.of(new Setting(
                college, "Fernhill College", SettingKind.FURTHER_EDUCATION, SettingPhase.POST_16, "Northvale", null)));
        String other = settings.school();
        closures.add(other, closure("2044-07-25", "2044-09-05", "Its own summer"));
        closures.add(urn, SUMMER);

        ClosureRows primary = closures.addForAll(SettingPhase.PRIMARY, SUMMER);
        assertThat(primary.known()).isOne();
        assertThat(primary.refused()).singleElement().satisfies(refused -> assertThat(refused.reason())
                .contains(other, "Its own summer"));
        assertThat(closures.of(register.byUrn("urn", college))).isEmpty();
        assertThat(closures.of(register.byUrn("urn", other)))
                .singleElement()
                .extracting(SettingClosure::getName)
                .isEqualTo("Its own summer");

        ClosureRows all = closures.addForAll(null, SUMMER);
        assertThat(all.added()).isPositive();
        assertThat(closures.of(register.byUrn("urn", college))).hasSize(1);
        assertThat(all.added() + all.known() + all.refused().size())
                .isEqualTo(register.open().size());
    }

    @Test
    void goodRowsOfAFileGoInBadOnesAreTold() {
        ClosureRows rows = load(
                urn + ",2044-07-22,2044-09-01,Summer holiday 2044",
                urn + ",2044-08-01,2044-08-05,Within the summer",
                urn + ",22/10/2044,2044-10-31,Half term",
                urn + ",2044-12-19,2044-12-19,Christmas",
                "000000,2044-12-19,2045-01-04,Christmas",
                ",2044-12-19,2045-01-04,Christmas",
                urn + ",2044-12-19,2045-01-04,",
                urn + ",2044-12-19,2045-01-04,\"Christmas, and New Year\"");

        assertThat(rows.added()).isEqualTo(2);
        assertThat(rows.refused())
                .extracting(Refused::line, Refused::field)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "closed_from"),
                        org.assertj.core.groups.Tuple.tuple(4, "closed_from"),
                        org.assertj.core.groups.Tuple.tuple(5, "reopens_on"),
                        org.assertj.core.groups.Tuple.tuple(6, "urn"),
                        org.assertj.core.groups.Tuple.tuple(7, "urn"),
                        org.assertj.core.groups.Tuple.tuple(8, "name"));
        assertThat(rows.refused()).noneMatch(refused -> refused.reason().isBlank());
        assertThat(closures.of(school()))
                .extracting(SettingClosure::getName, SettingClosure::getSource)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Summer holiday 2044", "File closures.csv"),
                        org.assertj.core.groups.Tuple.tuple("Christmas, and New Year", "File closures.csv"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String[] file = {"all,2044-07-22,2044-09-01,Summer", urn + ",2044-12-19,2045-01-04,Christmas"};
        ClosureRows first = load(file);
        assertThat(first.added()).isEqualTo(register.open().size() + 1);
        assertThat(first.refused()).isEmpty();

        ClosureRows again = load(file);
        assertThat(again.added()).isZero();
        assertThat(again.known()).isEqualTo(first.added());
        assertThat(again.refused()).isEmpty();
        assertThat(closures.of(school())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | lacks the column urn",
                "urn,closed_from,name | lacks the column reopens_on",
                "urn,closed_from,reopens_on,name,colour | unknown column: colour",
                "urn,closed_from,reopens_on,name | no rows",
            })
    void aFileThatCannotBeReadIsRefusedAsAWhole(String content, String rule) {
        assertThatThrownBy(() -> closures.load("x.csv", content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("file: ")
                .hasMessageContaining(rule);
    }
}
