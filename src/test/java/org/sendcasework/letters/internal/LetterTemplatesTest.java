package org.sendcasework.letters.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.letters.LetterField;

/** Which templates of letters the application starts with, and which it refuses. */
class LetterTemplatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Map<String, String> OURS = LetterTemplates.files("classpath:");

    private static String code(LetterContents.Row row) {
        return LetterTemplate.codeOf(row.notice(), row.reader());
    }

    private static Map<String, String> with(String name, String text) {
        Map<String, String> files = new TreeMap<>(OURS);
        files.put(name, text);
        return files;
    }

    /** Every notice with each part that the law demands in it. */
    static Stream<Arguments> demanded() {
        return LetterContents.rows().stream()
                .flatMap(row -> row.demands().stream().map(demand -> Arguments.of(row, demand)));
    }

    @ParameterizedTest
    @MethodSource("demanded")
    void aNoticeThatLacksWhatTheLawDemandsIsRefusedAtTheStartWithWhatIsMissing(LetterContents.Row row, Demand demand) {
        Map<String, String> files;
        if (demand == Demand.CHILD) {
            files = without("parts/letter.txt", demand, OURS);
            files = without(code(row) + ".txt", demand, files);
        } else {
            files = without(code(row) + ".txt", demand, OURS);
        }
        Map<String, String> lacking = files;
        assertThatThrownBy(() -> new LetterTemplates(lacking))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(code(row) + ": lacks " + demand.words())
                .hasMessageContaining(row.source());
    }

    /** The text with everything that satisfies a demand taken out, in shared parts too, which are written out for that. */
    private static Map<String, String> without(String name, Demand demand, Map<String, String> files) {
        String text = files.get(name);
        boolean more = true;
        while (more) {
            more = false;
            for (String file : files.keySet()) {
                String part = file.replace("parts/", "").replace(".txt", "");
                String insert = "[# th:insert=\"~{" + part + "}\" /]";
                if (file.startsWith("parts/") && text.contains(insert)) {
                    boolean demandedOne = part.equals(demand.part());
                    String content = files.get(file);
                    text = text.replace(insert, demandedOne ? "" : content.substring(content.indexOf("\n\n") + 2));
                    more = true;
                }
            }
        }
        for (LetterField field : demand.fields()) {
            text = text.replace("[(${" + field.placeholder() + "})]", "...");
        }
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(name, text);
        return changed;
    }

    @Test
    void ourOwnTemplatesAreAllThereAndLackNothing() {
        assertThatCode(() -> new LetterTemplates(OURS)).doesNotThrowAnyException();
    }

    @Test
    void aNoticeWithoutATemplateIsMissed() {
        Map<String, String> files = new TreeMap<>(OURS);
        files.remove("no-plan.family.txt");
        assertThatThrownBy(() -> new LetterTemplates(files))
                .hasMessageContaining("no-plan.family: there is no template");
    }

    @Test
    void aDemandThatHangsOnSomethingElseIsNotMet() {
        String text = OURS.get("refusal-to-assess.family.txt")
                .replace(
                        "[# th:insert=\"~{rights}\" /]", "[# th:if=\"${conditions}\"][# th:insert=\"~{rights}\" /][/]");
        assertThatThrownBy(() -> new LetterTemplates(with("refusal-to-assess.family.txt", text)))
                .hasMessageContaining("refusal-to-assess.family: lacks the right of appeal");
    }

    /** Nursery and integrated care board must not read that they can appeal, nor the family's reasons. */
    @Test
    void nobodyElseIsToldWhatIsTheFamilysAlone() {
        LetterTemplates templates = new LetterTemplates(OURS);
        LetterText letters = new LetterText(templates);
        for (LetterContents.Row row : LetterContents.rows()) {
            String text = written(letters, templates, row);
            if (row.reader().isFamily()) {
                continue;
            }
            assertThat(text)
                    .as(code(row))
                    .doesNotContainIgnoringCase("you can appeal", "right of appeal", "tribunal", "certificate")
                    .doesNotContain(LetterField.REASONS.sample(), LetterField.MEDIATION_ADVISER.sample());
        }
        String asTheFamily = OURS.get("final-plan.family.txt");
        assertThatThrownBy(() -> new LetterTemplates(with("final-plan.setting.txt", asTheFamily)))
                .hasMessageContaining(
                        "final-plan.setting: says the last day for an appeal without a certificate, which is"
                                + " for the family alone");
    }

    private static String written(LetterText letters, LetterTemplates templates, LetterContents.Row row) {
        LetterTemplate template = templates.inUse(code(row), DAY).orElseThrow();
        Map<LetterField, String> samples = LetterStartCheck.samples();
        return letters.framed(template.title(), letters.body(template, DAY, samples), DAY, samples);
    }

    @Test
    void everyLetterSaysWhoSendsItAndToWhom() {
        LetterTemplates templates = new LetterTemplates(OURS);
        LetterText letters = new LetterText(templates);
        for (LetterContents.Row row : LetterContents.rows()) {
            assertThat(written(letters, templates, row))
                    .as(code(row))
                    .contains(
                            LetterField.AUTHORITY.sample(),
                            "Amberton",
                            LetterField.AUTHORITY_PHONE.sample(),
                            LetterField.OFFICER.sample(),
                            "To " + LetterField.RECIPIENT.sample(),
                            LetterField.DATE.sample(),
                            LetterField.CHILD.sample(),
                            LetterField.REFERENCE.sample())
                    .doesNotContain("[", "${", "null", "..", "\n\n\n");
        }
        String nameless = OURS.get("parts/letter.txt").replace("[(${officer})]", "");
        assertThatThrownBy(() -> new LetterTemplates(with("parts/letter.txt", nameless)))
                .hasMessageContaining("parts/letter: lacks the name of the caseworker");
    }

    @Test
    void theRightOfAppealStandsInOneFile() {
        assertThat(OURS.entrySet())
                .filteredOn(file -> file.getValue().contains("You have the right to appeal"))
                .extracting(Map.Entry::getKey)
                .containsExactly("parts/right-of-appeal.txt");
    }

    @Test
    void anEditionIsUsedFromItsDay() {
        String later = OURS.get("no-plan.family.txt")
                .replace("Version: 1", "Version: 2")
                .replace("From: 2014-09-01", "From: 2027-01-01")
                .replace("We have decided not", "From January we decide not");
        LetterTemplates templates = new LetterTemplates(with("no-plan.family.2027-01.txt", later));
        assertThat(templates.inUse("no-plan.family", LocalDate.of(2026, 12, 31)))
                .get()
                .extracting(LetterTemplate::version)
                .isEqualTo(1);
        assertThat(templates.inUse("no-plan.family", LocalDate.of(2027, 1, 1)))
                .get()
                .extracting(LetterTemplate::version)
                .isEqualTo(2);
        assertThat(new LetterText(templates)
                        .body(
                                templates
                                        .inUse("no-plan.family", LocalDate.of(2027, 1, 1))
                                        .orElseThrow(),
                                LocalDate.of(2027, 1, 1),
                                LetterStartCheck.samples()))
                .contains("From January we decide not");
    }

    @Test
    void anEditionThatWillLackSomethingIsRefusedBeforeItsDay() {
        String later = "Version: 2\nFrom: 2030-01-01\nTitle: No\n\nWe have decided not to.\n";
        assertThatThrownBy(() -> new LetterTemplates(with("no-plan.family.2030.txt", later)))
                .hasMessageContaining("no-plan.family: lacks the reasons");
        String part = "Version: 2\nFrom: 2030-01-01\n\nAppeal if you like.\n";
        assertThatThrownBy(() -> new LetterTemplates(with("parts/mediation.2030.txt", part)))
                .hasMessageContaining("no-plan.family: lacks the mediation information of regulation 32")
                .hasMessageContaining("final-plan.family: lacks the mediation information of regulation 32");
    }

    @Test
    void twoEditionsFromOneDayAreRefused() {
        assertThatThrownBy(() -> new LetterTemplates(with("no-plan.family.b.txt", OURS.get("no-plan.family.txt"))))
                .hasMessageContaining("no-plan.family has two editions from 2014-09-01");
    }

    @Test
    void aTemplateThatIsNotWrittenAsItMustBeIsRefused() {
        String text = OURS.get("no-plan.family.txt");
        refused("no-plan.family.txt", "We decided.", "must begin with the lines Version:, From: and Title:");
        refused("no-plan.family.txt", text.replace("2014-09-01", "2014-19-01"), "which must be a day");
        refused("no-plan.family.txt", text + "[(${salary})]", "asks for salary, which is no field of letters");
        refused("no-plan.family.txt", text + "[(${T(java.lang.Runtime)})]", "It may have a field");
        refused("no-plan.family.txt", text + "[# th:each=\"a : ${b}\"]x[/]", "It may have a field");
        refused("no-plan.family.txt", text + "[[${child}]]", "It may have a field");
        refused("no-plan.family.txt", text + "[# th:insert=\"~{nowhere}\" /]", "takes in the part nowhere");
        refused("no-plan.neighbour.txt", text, "must be named after its notice and its reader");
        refused("no-plan.adviser.txt", text, "no-plan.adviser: there is no such letter");
    }

    private static void refused(String name, String text, String why) {
        assertThatThrownBy(() -> new LetterTemplates(with(name, text)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
    }

    @Test
    void aChildsNameThatLooksLikeAFieldIsOnlyAName() {
        LetterTemplates templates = new LetterTemplates(OURS);
        Map<LetterField, String> values = LetterStartCheck.samples();
        values.put(LetterField.CHILD, "[(${reasons})] O'Neill & <Łukasz>");
        LetterTemplate template = templates
                .inUse(LetterTemplate.codeOf(NoticeKind.NO_PLAN, Reader.ICB), DAY)
                .orElseThrow();
        assertThat(new LetterText(templates).body(template, DAY, values))
                .contains("[(${reasons})] O'Neill & <Łukasz>")
                .doesNotContain(LetterField.REASONS.sample());
    }
}
