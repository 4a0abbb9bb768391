package org.sendcasework.advice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sendcasework.advice.internal.AdviceTexts;
import org.sendcasework.advice.internal.AdviserRules;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the advice of a case stands: for a decision that needs all of it, and for the letters that name who was asked. */
@Component
@Transactional(readOnly = true)
public class AdviceSummary {

    private final AdviceService advice;
    private final AdviserRules rules;
    private final Dates dates;

    AdviceSummary(AdviceService advice, AdviserRules rules, Dates dates) {
        this.advice = advice;
        this.rules = rules;
        this.dates = dates;
    }

    /**
     * The advice of regulation 6(1)(b) to (e) that the case does not have, the qualified teacher of 6(2) included. Of a case
     * that was imported from an earlier system only what is recorded as asked for counts: the rest may lie there.
     */
    public List<AdviceKind> missing(CaseFile caseFile) {
        List<AdviceRequest> known = advice.of(caseFile.getReference());
        List<AdviceKind> settled = known.stream()
                .filter(AdviceRequest::isSettled)
                .map(AdviceRequest::getKind)
                .toList();
        List<AdviceKind> needed = caseFile.getSourceReference() == null
                ? rules.proposalsFor(caseFile, false, dates.today()).stream()
                        .map(AdviserRules.Proposal::kind)
                        .toList()
                : known.stream().map(AdviceRequest::getKind).toList();
        return needed.stream()
                .filter(AdviceKind::isAlwaysNeeded)
                .filter(kind -> !settled.contains(kind))
                .toList();
    }

    /** The missing advice in words, such as “psychological advice and medical advice”; empty when nothing is missing. */
    public String missingInWords(CaseFile caseFile) {
        return AdviceTexts.list(missing(caseFile).stream()
                .map(kind -> kind.words().toLowerCase(Locale.UK))
                .toList());
    }

    /** Whom the authority must ask for advice about a child who is to be assessed, for the letter that says so. */
    public String toBeAsked(CaseFile caseFile) {
        return rules.proposalsFor(caseFile, false, dates.today()).stream()
                .map(proposal -> "- " + proposal.kind().words() + " (regulation " + proposal.regulation() + ")")
                .collect(Collectors.joining("\n"));
    }

    /** The year group today and what it was worked out from, such as “year 9 by the date of birth, 10 January 2013”. */
    public String yearGroup(CaseFile caseFile) {
        return AdviserRules.yearGroup(caseFile.getPerson(), dates.today());
    }

    /** The advice that goes with the letters about draft and decision, each with who gave it and when. */
    public String enclosed(CaseFile caseFile) {
        String enclosed = AdviceTexts.enclosed(advice.of(caseFile.getReference()));
        if (!enclosed.isEmpty()) {
            return enclosed;
        }
        return caseFile.getSourceReference() == null
                ? "None: no advice has come."
                : "None is in this record. Ask us for what was gathered before, under our earlier number "
                        + caseFile.getSourceReference() + ".";
    }

    /** Who was asked and what came, who was not and why, and what is missing: for the letters about decision and draft. */
    public String forTheFamily(CaseFile caseFile) {
        return AdviceTexts.account(advice.of(caseFile.getReference()), missingInWords(caseFile));
    }
}
