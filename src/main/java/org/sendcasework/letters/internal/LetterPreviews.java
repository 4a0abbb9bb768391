package org.sendcasework.letters.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sendcasework.casefile.NoticeKind;
import org.sendcasework.letters.LetterField;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Every edition of every letter, and what it looks like with made-up values. */
@Component
public class LetterPreviews {

    private static final Set<LetterField> UNUSUAL = Set.of(
            LetterField.TAKEN_UP,
            LetterField.PLAN_OF,
            LetterField.BROUGHT_BY,
            LetterField.ASSESSED_ON,
            LetterField.REASSESSED);

    private final LetterTemplates templates;
    private final LetterText text;
    private final Dates dates;

    LetterPreviews(LetterTemplates templates, LetterText text, Dates dates) {
        this.templates = templates;
        this.text = text;
        this.dates = dates;
    }

    /**
     * An edition of a letter.
     *
     * @param inUse whether letters of today are made by it
     */
    public record Edition(LetterContents.Row row, LetterTemplate template, boolean inUse) {

        /** Whether it is used from a day to come. */
        public boolean isToCome(LocalDate today) {
            return template.from().isAfter(today);
        }
    }

    /** All editions, in the order of the table of contents. */
    public List<Edition> all() {
        return LetterContents.rows().stream()
                .flatMap(row -> templates.editions(codeOf(row)).stream().map(edition -> edition(row, edition)))
                .toList();
    }

    private static String codeOf(LetterContents.Row row) {
        return LetterTemplate.codeOf(row.notice(), row.reader());
    }

    private Edition edition(LetterContents.Row row, LetterTemplate template) {
        boolean inUse = templates
                .inUse(template.code(), dates.today())
                .filter(template::equals)
                .isPresent();
        return new Edition(row, template, inUse);
    }

    /** The edition, or {@link NotFoundException}. */
    public Edition edition(String code, int version) {
        return all().stream()
                .filter(edition -> edition.template().code().equals(code)
                        && edition.template().version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such letter."));
    }

    /** The letter as it would go on the first day of the edition, or today if that is past, about somebody made up. */
    public String preview(Edition edition) {
        LetterTemplate template = edition.template();
        LocalDate day = edition.inUse() ? dates.today() : template.from();
        Map<LetterField, String> values = LetterStartCheck.samples();
        values.put(LetterField.RECIPIENT, edition.row().reader().sample());
        // The usual letter: the first assessment of a child, on a request by somebody with a right to ask, with nothing
        // decided otherwise before. Only letters about a plan speak of its sections
        UNUSUAL.forEach(values::remove);
        if (!edition.row().demands().contains(Demand.SECTION_I)) {
            values.remove(LetterField.ABOUT_THE_PLAN);
        }
        if (edition.row().notice() == NoticeKind.REFUSAL_TO_ASSESS) {
            values.remove(LetterField.RECOMMENDATIONS);
        }
        return text.framed(template.title(), text.body(template, day, values), day, values);
    }
}
