package org.sendcasework.casefile;

import java.util.List;

/** What a room above has to say in the papers of a case. */
public interface CasePaperSource {

    /** Its papers, none of them empty. */
    List<CasePaper> papersOf(CaseFile caseFile);
}
