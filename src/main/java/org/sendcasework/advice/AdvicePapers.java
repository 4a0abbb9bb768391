package org.sendcasework.advice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CasePaper;
import org.sendcasework.casefile.CasePaperSource;
import org.springframework.stereotype.Component;

/** The advice of a case as a paper: what came, what did not, and whether it was talked over with the family. */
@Component
class AdvicePapers implements CasePaperSource {

    private final AdviceRequestRepository requests;

    AdvicePapers(AdviceRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public List<CasePaper> papersOf(CaseFile caseFile) {
        List<CasePaper.Line> lines = requests.findByCaseReferenceOrderByRegulation(caseFile.getReference()).stream()
                .filter(request -> request.getStatus() != AdviceStatus.PROPOSED)
                .map(request -> new CasePaper.Line(request.getKind().words(), text(request)))
                .toList();
        return lines.isEmpty() ? List.of() : List.of(new CasePaper(CasePaper.Kind.ADVICE, lines));
    }

    private static String text(AdviceRequest request) {
        return Stream.of(
                        request.getStatus().words() + ".",
                        part("Needs", request.getNeeds()),
                        part("Provision", request.getProvision()),
                        part("Outcomes", request.getOutcomes()),
                        AdviceTexts.record(request))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(String name, String text) {
        return text == null ? null : name + ": " + text;
    }
}
