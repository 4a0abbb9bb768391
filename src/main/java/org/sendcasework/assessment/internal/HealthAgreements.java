package org.sendcasework.assessment.internal;

import static org.sendcasework.assessment.AssessmentRules.HEALTH_AGREEMENT;

import java.time.LocalDate;
import java.util.List;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseWork;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.shared.Dates;
import org.sendcasework.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The integrated care board's agreement to section G, without which it is not final (regulation 12(2)). */
@Service
@Transactional
public class HealthAgreements {

    private static final String SECTION_G = "G";

    private final CaseWork work;
    private final PlanVersions plans;
    private final HealthAgreementRepository agreements;
    private final OpenPoints points;
    private final DeadlineLedger ledger;
    private final Dates dates;

    HealthAgreements(
            CaseWork work,
            PlanVersions plans,
            HealthAgreementRepository agreements,
            OpenPoints points,
            DeadlineLedger ledger,
            Dates dates) {
        this.work = work;
        this.plans = plans;
        this.agreements = agreements;
        this.points = points;
        this.ledger = ledger;
        this.dates = dates;
    }

    /** Makes it somebody's task to get the agreement to the section G of a served draft, or takes the task away. */
    void askFor(CaseFile caseFile, Plan served) {
        String text = served.getSections().get(SECTION_G);
        if (served.getServedOn() == null) {
            return;
        }
        if (text != null && !isAgreed(caseFile, text)) {
            points.open(caseFile.getReference(), OpenPoints.Kind.HEALTH_AGREEMENT, served.getServedOn());
        } else {
            points.drop(
                    caseFile.getReference(),
                    OpenPoints.Kind.HEALTH_AGREEMENT,
                    work.today(),
                    "The draft has no section G that is not agreed");
        }
    }

    /** The same for a draft that was served before the agreement was asked for. */
    public void askForNow(String reference) {
        CaseFile caseFile = work.toChange(reference);
        askFor(caseFile, plans.latestServed(caseFile));
    }

    /** Whether the agreement to section G is missing and nobody has the task to get it. */
    @Transactional(readOnly = true)
    public boolean isToBeAskedFor(CaseFile caseFile) {
        String text = plans.latestServed(caseFile).getSections().get(SECTION_G);
        return text != null
                && !isAgreed(caseFile, text)
                && !points.isOpen(caseFile.getReference(), OpenPoints.Kind.HEALTH_AGREEMENT);
    }

    /** Records who agreed for the board, when, and to which words. */
    public void record(String reference, String agreedBy, LocalDate agreedOn, String sectionG) {
        CaseFile caseFile = work.toChange(reference);
        Plan plan = plans.latestServed(caseFile);
        dates.requireNotInFuture("agreedOn", agreedOn);
        dates.requireNotBefore("agreedOn", agreedOn, caseFile.getDateReceived(), "the day the request was received");
        agreements.save(
                new HealthAgreement(caseFile.getId(), plan, agreedBy, agreedOn, lines(sectionG), work.officer()));
        if (ledger.isOpen(reference, HEALTH_AGREEMENT, null)) {
            ledger.meet(reference, HEALTH_AGREEMENT, agreedOn);
        }
        work.note(
                caseFile,
                agreedOn,
                "HEALTH_AGREEMENT",
                "The integrated care board agreed to section G: " + agreedBy + ".");
    }

    /** Every agreement of a case, the earliest first. */
    @Transactional(readOnly = true)
    public List<HealthAgreement> of(CaseFile caseFile) {
        return agreements.findByCaseIdOrderByAgreedOn(caseFile.getId());
    }

    /** Refuses a final section G whose words the board has not agreed to. */
    void requireAgreed(CaseFile caseFile, Plan plan, String field) {
        String text = plan.getSections().get(SECTION_G);
        if (text != null && !isAgreed(caseFile, text)) {
            throw new InvalidInputException(
                    field,
                    "the integrated care board has not agreed to these words of section G; record its agreement first,"
                            + " on the page “What the family says about the draft” or in its task (regulation 12(2))");
        }
    }

    private boolean isAgreed(CaseFile caseFile, String text) {
        return of(caseFile).stream()
                .anyMatch(agreement -> agreement.getSectionG().equals(lines(text)));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
