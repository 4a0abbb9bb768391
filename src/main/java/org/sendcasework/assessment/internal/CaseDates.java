package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;

/**
 * Corrects the days from which most deadlines are counted: the day the request was received and the day the draft was
 * served. They are facts of the case like others, corrected by {@link FactCorrections}.
 */
@Service("caseDateService")
public class CaseDates {

    private final FactCorrections corrections;

    CaseDates(FactCorrections corrections) {
        this.corrections = corrections;
    }

    /**
     * The days that can be corrected now, with their current values; the day a draft was served only while there is
     * such a draft.
     */
    public Map<CorrectableDate, LocalDate> correctable(String reference) {
        List<CaseFact> facts = corrections.of(reference);
        Map<CorrectableDate, LocalDate> days = new EnumMap<>(CorrectableDate.class);
        Arrays.stream(CorrectableDate.values()).forEach(which -> facts.stream()
                .filter(fact -> fact.getCode().equals(which.factCode()))
                .forEach(fact -> days.put(which, LocalDate.parse(fact.getValue()))));
        return days;
    }

    /**
     * What a correction would move. It is made and taken back, so that it shows exactly what confirming it does.
     *
     * @throws InvalidInputException as {@link #correct}
     */
    public DateCorrection preview(String reference, CorrectableDate which, LocalDate corrected, Integer version) {
        return of(
                which,
                corrected,
                corrections.preview(reference, codeOf(reference, which), entered(corrected), "Preview", version));
    }

    /**
     * Corrects a day of the case and moves deadlines, timers and tasks with it.
     *
     * @param version the version of the case file the officer saw; another one is a conflict
     * @param reason how the right day was found; kept with each date that moves
     * @throws InvalidInputException if the day cannot be true, is the recorded one, or no reason is given
     */
    public DateCorrection correct(
            String reference, CorrectableDate which, LocalDate corrected, String reason, Integer version) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidInputException("reason", "Enter how the correct date was found");
        }
        return of(
                which,
                corrected,
                corrections.correct(reference, codeOf(reference, which), entered(corrected), reason, version));
    }

    private static String entered(LocalDate corrected) {
        if (corrected == null) {
            throw new InvalidInputException("corrected", "Enter the correct date");
        }
        return corrected.toString();
    }

    private String codeOf(String reference, CorrectableDate which) {
        if (!correctable(reference).containsKey(which)) {
            throw new InvalidInputException("which", "the family has no draft whose date could be wrong");
        }
        return which.factCode();
    }

    private static DateCorrection of(CorrectableDate which, LocalDate corrected, FactCorrections.Correction made) {
        return new DateCorrection(
                which, LocalDate.parse(made.fact().getValue()), corrected, made.changes(), made.timersAndTasks());
    }
}
