package org.sendcasework.support;

import java.time.LocalDate;
import org.sendcasework.assessment.ClosedCases;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.casefile.NewCase;
import org.sendcasework.casefile.RequestRoute;
import org.springframework.stereotype.Component;

/** Cases that ended before, without playing the months to their end. */
@Component
public class EarlierPlans {

    private final ClosedCases closed;

    EarlierPlans(ClosedCases closed) {
        this.closed = closed;
    }

    /** A case of Alex with this family name, born on this day, that ended twenty weeks after its request. */
    public String ended(String family, LocalDate born, CaseOutcome outcome, LocalDate on) {
        LocalDate received = on.minusWeeks(20);
        return closed.keep(new ClosedCases.Ended(
                new NewCase(
                        received,
                        RequestRoute.PARENT,
                        "Robin Sample",
                        "Please assess my child.",
                        "Alex",
                        family,
                        born,
                        null,
                        null,
                        null,
                        null),
                "SLCN",
                outcome,
                received.plusWeeks(5),
                on));
    }
}
