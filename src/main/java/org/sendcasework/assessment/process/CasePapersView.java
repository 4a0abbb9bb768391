package org.sendcasework.assessment.process;

import java.util.Map;
import java.util.Set;
import org.sendcasework.casefile.CaseFiles;
import org.sendcasework.casefile.CasePapers;
import org.sendcasework.engine.FormContext;
import org.sendcasework.engine.FormView;
import org.sendcasework.engine.Markdown;
import org.springframework.stereotype.Component;

/** The papers of the case on each form on which somebody decides, or writes what rests on them. */
@Component
class CasePapersView implements FormView {

    private static final Set<String> FORMS = Set.of(
            "consider-the-evidence",
            "decide-whether-to-assess",
            "decide-whether-to-issue",
            "draft-the-plan",
            "decide-what-the-plan-names",
            "decide-another-question",
            "prepare-the-papers",
            "review-the-refusal");

    private final CaseFiles caseFiles;
    private final CasePapers papers;

    CasePapersView(CaseFiles caseFiles, CasePapers papers) {
        this.caseFiles = caseFiles;
        this.papers = papers;
    }

    @Override
    public boolean serves(String formId) {
        return FORMS.contains(formId);
    }

    @Override
    public Map<String, Object> values(FormContext context) {
        return Map.of("casePapers", new Markdown(papers.text(caseFiles.byReference(context.businessKey()))));
    }
}
