package org.sendcasework.casefile;

import java.util.Set;
import org.sendcasework.shared.InvalidInputException;

/** Knows what the record of a case says about parts of a legal test, so that no answer contradicts a recorded fact. */
public interface RecordedTest {

    /** The kind of decision whose test it knows something about. */
    Decision.Kind kind();

    /**
     * Refuses an answer that the record contradicts.
     *
     * @param met the codes of the parts that are answered as met
     * @param field the field of the form with these answers
     * @throws InvalidInputException if the record shows otherwise
     */
    void requireTrue(CaseFile caseFile, Set<String> met, String field);
}
