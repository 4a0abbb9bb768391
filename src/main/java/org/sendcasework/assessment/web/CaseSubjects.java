package org.sendcasework.assessment.web;

import java.util.HashMap;
import java.util.Map;
import org.sendcasework.advice.AdviceService;
import org.sendcasework.assessment.Consultations;
import org.springframework.stereotype.Component;

/** Says in words what a deadline of one subject is about: an adviser, or a setting that was consulted. */
@Component
class CaseSubjects {

    private final AdviceService advice;
    private final Consultations consultations;

    CaseSubjects(AdviceService advice, Consultations consultations) {
        this.advice = advice;
        this.consultations = consultations;
    }

    /** The words for each subject of the case, by its id. */
    Map<String, String> of(String reference) {
        Map<String, String> subjects = new HashMap<>();
        advice.of(reference)
                .forEach(request -> subjects.put(
                        request.getId().toString(), request.getKind().words()));
        consultations
                .of(reference)
                .forEach(one ->
                        subjects.put(one.getId().toString(), one.getSetting().getName()));
        return subjects;
    }
}
