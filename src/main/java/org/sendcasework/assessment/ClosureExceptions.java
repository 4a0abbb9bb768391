package org.sendcasework.assessment;

import java.time.LocalDate;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.clock.ExceptionGround;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Tests the ground that advice was asked of a setting while it was closed, on the day the advice was asked for. */
@Component
class ClosureExceptions {

    LocalDate adviceAskedWhileClosed(CaseFile caseFile, ExceptionGround ground, LocalDate entered) {
        throw new InvalidInputException("ground", "no closure of the setting is recorded around " + entered);
    }
}
