package org.sendcasework.assessment.internal;

import org.sendcasework.advice.AdviceSummary;
import org.sendcasework.assessment.AssessmentRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.Decision;
import org.sendcasework.clock.DeadlineLedger;
import org.sendcasework.clock.RuleCode;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/** The words of the letters about a re-assessment of a child or young person who has a plan (section 44). */
@Component
class ReassessmentLetters {

    private final DeadlineLedger ledger;
    private final AdviceSummary advice;

    ReassessmentLetters(DeadlineLedger ledger, AdviceSummary advice) {
        this.ledger = ledger;
        this.advice = advice;
    }

    String acknowledgement(CaseFile caseFile) {
        return """
                We received the request for an Education, Health and Care needs assessment for %s on %s. Our reference \
                is %s.

                An Education, Health and Care plan of %s is in force. So the law makes this a request for a \
                re-assessment of needs (section 44 of the Children and Families Act 2014). The plan stays in force while \
                we decide.

                We must tell you by %s whether we will re-assess (regulation 25 of the SEND Regulations 2014). We can \
                refuse only if needs were assessed in the six months before the request, or if a further assessment is \
                not necessary (regulation 24). If we refuse, you can appeal.

                If no plan is in force, please tell us at once.
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getDateReceived()),
                        caseFile.getReference(),
                        Texts.date(caseFile.getPlanInForceSince()),
                        due(caseFile, AssessmentRules.DECIDE));
    }

    String willReassess(CaseFile caseFile, Decision decision) {
        return """
                We have decided to carry out a re-assessment of the needs of %s (case %s).

                Our reasons: %s

                We must now seek this advice:
                %s

                We leave one of these out only where earlier advice is enough and you, the adviser and we are all \
                satisfied of that. You can ask us to get advice from somebody else too (regulation 6(1)(h)). We tell \
                you whom we asked and whom we did not.

                The plan stays in force. If it is amended or replaced you will have the new one by %s (regulation 27 of \
                the SEND Regulations 2014).
                """
                .formatted(
                        caseFile.getPerson().getFullName(),
                        caseFile.getReference(),
                        decision.getReasons(),
                        advice.toBeAsked(caseFile),
                        due(caseFile, AssessmentRules.FINAL));
    }

    String willAmendOrReplace(CaseFile caseFile, Decision decision) {
        return """
                We have re-assessed the needs of %s and have decided to amend or replace the Education, Health and Care \
                plan. We will send you a draft. You then have at least 15 days to tell us what you think, to ask for a \
                school or college and to ask for a meeting.

                Our reasons: %s

                The plan is due by %s.

                %s"""
                .formatted(
                        caseFile.getPerson().getFullName(),
                        decision.getReasons(),
                        due(caseFile, AssessmentRules.FINAL),
                        advice.forTheFamily(caseFile));
    }

    private String due(CaseFile caseFile, RuleCode rule) {
        return ledger.find(caseFile.getReference(), rule)
                .map(deadline -> Texts.date(deadline.getDueDate()))
                .orElseThrow();
    }
}
