package org.sendcasework.assessment.internal;

import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CaseOutcome;
import org.sendcasework.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * The words of the letters where no assessment is owed here. They say what the family can do if it disagrees, and deny no
 * right of appeal.
 */
@Component
public class NotOwedLetters {

    private static final String DISAGREE =
            """

            If you think that this is wrong, tell us. If it is, we take it back, and the time in which we must decide counts \
            from the day we received the request. You can also get independent advice from the information, advice and \
            support service (SENDIASS), whose details are in our Local Offer, complain to us, or ask the First-tier Tribunal \
            (Special Educational Needs and Disability) whether you can appeal.
            """;

    private final EndedCases endings;

    NotOwedLetters(EndedCases endings) {
        this.endings = endings;
    }

    /** The letter to the family as it is proposed. */
    public String prepared(CaseFile caseFile) {
        return caseFile.getOutcome() == CaseOutcome.NOT_IN_AREA ? passedOn(caseFile) : outsideAge(caseFile);
    }

    private String passedOn(CaseFile caseFile) {
        return """
                We received the request for an Education, Health and Care needs assessment for %s on %s (case %s).

                By what we know, %s lives in the area of %s. That authority is responsible (section 24 of the Children and \
                Families Act 2014), and so we cannot decide the request. We have passed it on. It must decide within six \
                weeks of the day it receives it.
                """
                        .formatted(
                                caseFile.getPerson().getFullName(),
                                Texts.date(caseFile.getDateReceived()),
                                caseFile.getReference(),
                                caseFile.getPerson().getGivenName(),
                                authority(caseFile))
                + DISAGREE;
    }

    private static String outsideAge(CaseFile caseFile) {
        return """
                We received the request for an Education, Health and Care needs assessment for %s on %s (case %s).

                The date of birth that we have is %s. The law on these assessments covers children and young people under \
                25 (section 83(2) of the Children and Families Act 2014), and so we cannot carry one out.

                If the date of birth is not right, please tell us the right one. Adults can ask the authority's social care \
                service for an assessment of needs for care and support.
                """
                        .formatted(
                                caseFile.getPerson().getFullName(),
                                Texts.date(caseFile.getDateReceived()),
                                caseFile.getReference(),
                                Texts.date(caseFile.getPerson().getDateOfBirth()))
                + DISAGREE;
    }

    /** For the authority in whose area the child lives. */
    String toTheAuthority(CaseFile caseFile) {
        return """
                On %s we received a request for an Education, Health and Care needs assessment for %s, born %s. By what we \
                know, the child or young person is in your area, and you are responsible (section 24 of the Children and \
                Families Act 2014). We pass the request on to you and have told the family.

                It was made by: %s. It says: %s

                Your own time to decide begins with the day you receive it.
                """
                .formatted(
                        Texts.date(caseFile.getDateReceived()),
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getPerson().getDateOfBirth()),
                        caseFile.getRequestedBy(),
                        caseFile.getWhatIsAsked());
    }

    private String authority(CaseFile caseFile) {
        return endings.standing(caseFile.getReference())
                .map(EndedCase::getResponsibleAuthority)
                .orElseThrow();
    }
}
