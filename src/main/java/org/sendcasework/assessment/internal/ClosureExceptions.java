package org.sendcasework.assessment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.sendcasework.advice.AdviceKind;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Setting;
import org.sendcasework.casefile.SettingClosure;
import org.sendcasework.casefile.SettingClosures;
import org.sendcasework.casefile.SettingKind;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.shared.InvalidInputException;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Tests the ground of regulation 10(4)(a) and (b): advice was asked of a setting around a closure of at least four
 * weeks. What counts is the day the advice was asked for, not whether the holiday overlaps the twenty weeks.
 */
@Component
class ClosureExceptions {

    private final AdviceService advice;
    private final SettingClosures closures;

    ClosureExceptions(AdviceService advice, SettingClosures closures) {
        this.advice = advice;
        this.closures = closures;
    }

    /**
     * The day the advice was asked for, if it lies around a closure that counts.
     *
     * @param entered the day an officer entered; null where the case has the request, whose own day is used
     * @throws InvalidInputException if the child attends no setting of the kind the ground is about, no day is known, or
     *     no closure of the setting counts for that day
     */
    LocalDate adviceAskedWhileClosed(CaseFile caseFile, ExceptionGround ground, LocalDate entered) {
        Setting setting = caseFile.getSetting();
        boolean earlyYears = ground == ExceptionGround.EARLY_YEARS_CLOSED;
        if (setting == null || (setting.getKind() == SettingKind.EARLY_YEARS_PROVIDER) != earlyYears) {
            throw new InvalidInputException(
                    "ground",
                    earlyYears
                            ? "is about an early years setting; the child of this case attends none"
                            : "is about a school or college; the child of this case attends none");
        }
        LocalDate asked = dayAsked(caseFile, entered);
        List<SettingClosure> around = closures.of(setting);
        if (around.stream()
                .map(closure -> closure.period().requestWindow())
                .noneMatch(window -> window.filter(days -> days.contains(asked)).isPresent())) {
            throw new InvalidInputException(
                    "factFrom",
                    "advice was asked of " + setting.getName() + " on " + Texts.date(asked)
                            + ". That is not within a closure of four weeks or more, counted from one week before it"
                            + " closes to one week before it opens again. Closures are kept under Closures");
        }
        return asked;
    }

    private LocalDate dayAsked(CaseFile caseFile, LocalDate entered) {
        LocalDate recorded = advice.of(caseFile.getReference()).stream()
                .filter(request -> request.getKind() == AdviceKind.EDUCATIONAL)
                .map(AdviceRequest::getRequestedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (recorded != null && entered != null && !recorded.equals(entered)) {
            throw new InvalidInputException(
                    "factFrom", "the case says that the setting was asked for advice on " + Texts.date(recorded));
        }
        LocalDate asked = recorded != null ? recorded : entered;
        if (asked == null) {
            throw new InvalidInputException("factFrom", "give the day the setting was asked for advice");
        }
        return asked;
    }
}
