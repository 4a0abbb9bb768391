package org.sendcasework.casefile;

import java.util.List;

/** What another module adds to the papers of a case. */
public interface CasePaperSource {

    /** Its papers, none of them empty. */
    List<CasePaper> papersOf(CaseFile caseFile);
}
