package org.sendcasework.advice.internal;

import java.util.ArrayList;
import java.util.List;
import org.sendcasework.advice.AdviceRequest;
import org.sendcasework.advice.AdviceStatus;
import org.sendcasework.casefile.CaseFile;
import org.sendcasework.casefile.CasePaper;
import org.sendcasework.casefile.CasePaperSource;
import org.springframework.stereotype.Component;

/** The advice of a case as a paper: what came, what did not, and whether it was discussed with the family. */
@Component
class AdvicePapers implements CasePaperSource {

    private final AdviceRequestRepository requests;

    AdvicePapers(AdviceRequestRepository requests) {
        this.requests = requests;
    }

    @Override
    public List<CasePaper> papersOf(CaseFile caseFile) {
        List<CasePaper.Line> lines = new ArrayList<>();
        requests.findByCaseReferenceOrderByRegulation(caseFile.getReference()).stream()
                .filter(request -> request.getStatus() != AdviceStatus.PROPOSED)
                .forEach(request -> add(lines, request));
        return lines.isEmpty() ? List.of() : List.of(new CasePaper(CasePaper.Kind.ADVICE, lines));
    }

    private static void add(List<CasePaper.Line> lines, AdviceRequest request) {
        String name = request.getKind().words();
        lines.add(new CasePaper.Line(name, (request.getStatus().words() + ". " + AdviceTexts.record(request)).strip()));
        request.getAdvice().parts().forEach((part, text) -> lines.add(new CasePaper.Line(name + ": " + part, text)));
    }
}
