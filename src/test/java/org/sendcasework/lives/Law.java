package org.sendcasework.lives;

import java.util.List;

/** Something that must hold for every case after every step. */
interface Law {

    /** Its name, short, as known gaps and reports give it. */
    String name();

    /** How the case breaks it now, in plain words; empty where it holds. */
    List<String> broken(Moment moment);

    /** A case after a step; {@code before} is null after the first. */
    record Moment(Life life, Step step, CaseRows before, CaseRows now) {

        boolean submitted(String task) {
            return step instanceof Step.Submit submit && submit.task().equals(task);
        }
    }
}
