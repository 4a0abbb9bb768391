package org.sendcasework.advice;

import org.sendcasework.casefile.CaseFile;
import org.sendcasework.shared.Texts;

/** The words of a request for advice. */
final class AdviceTexts {

    private AdviceTexts() {}

    static String request(CaseFile caseFile, AdviceRequest request) {
        return """
                To %s

                We are assessing the education, health and care needs of %s, born %s (case %s).
                Please send us your advice under regulation %s of the Special Educational Needs and Disability \
                Regulations 2014: the needs, the provision that meets them and the outcomes it is to lead to.

                You must reply within six weeks of receiving this request (regulation 8(1)). We asked on %s.
                If you have no advice to give, tell us so and why.
                """
                .formatted(
                        request.getAskedOf(),
                        caseFile.getPerson().getFullName(),
                        Texts.date(caseFile.getPerson().getDateOfBirth()),
                        caseFile.getReference(),
                        request.getRegulation(),
                        Texts.date(request.getRequestedOn()));
    }
}
