package org.sendcasework.assessment.internal;

import java.util.List;
import org.sendcasework.casefile.CaseFile;

/** Knows some of the facts of a case that can be corrected. */
interface CaseFactSource {

    /** Those that the case has now; a date that was never entered is none. */
    List<CaseFact> of(CaseFile caseFile);
}
