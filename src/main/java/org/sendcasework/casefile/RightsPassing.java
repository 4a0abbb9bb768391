package org.sendcasework.casefile;

import java.util.List;
import java.util.Optional;
import org.sendcasework.casefile.internal.RightsPassedRepository;
import org.sendcasework.clock.CompulsorySchoolAge;
import org.sendcasework.identity.CurrentUser;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the cases whose rights have passed to a young person, so that the casework team is told, and keeps whether it has
 * settled whom to write to. The rights pass by themselves: nothing waits for this.
 */
@Service
@Transactional
public class RightsPassing {

    private final RightsPassedRepository passings;
    private final CaseRecords records;
    private final CurrentUser currentUser;
    private final Dates dates;

    RightsPassing(RightsPassedRepository passings, CaseRecords records, CurrentUser currentUser, Dates dates) {
        this.passings = passings;
        this.records = records;
        this.currentUser = currentUser;
        this.dates = dates;
    }

    /** Open cases of young people about which the casework team was not told yet. */
    @Transactional(readOnly = true)
    public List<CaseFile> untold() {
        return passings.findUntold(CompulsorySchoolAge.bornBy(dates.today()));
    }

    /** The casework team is told now. Each case is told about once. */
    public RightsPassed told(CaseFile caseFile) {
        RightsPassed passed = keep(caseFile);
        records.note(
                caseFile,
                passed.getPassedOn(),
                "RIGHTS",
                "Compulsory school age is over. From " + Texts.date(passed.getPassedOn())
                        + " the rights are the young person’s own. The casework team was told.");
        return passed;
    }

    /** Somebody recorded how the young person, or who acts for them, is reached. Does nothing for a child. */
    public void settle(CaseFile caseFile) {
        if (!CompulsorySchoolAge.isOver(caseFile.getPerson().getDateOfBirth(), dates.today())) {
            return;
        }
        RightsPassed passed = of(caseFile).orElseGet(() -> keep(caseFile));
        if (passed.getSettledAt() == null) {
            passed.settle(currentUser.username(), dates.now());
        }
    }

    private RightsPassed keep(CaseFile caseFile) {
        return passings.save(new RightsPassed(
                caseFile.getId(),
                CompulsorySchoolAge.firstDayAfter(caseFile.getPerson().getDateOfBirth()),
                dates.now()));
    }

    @Transactional(readOnly = true)
    public Optional<RightsPassed> of(CaseFile caseFile) {
        return passings.findById(caseFile.getId());
    }
}
