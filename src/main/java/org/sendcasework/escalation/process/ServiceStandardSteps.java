package org.sendcasework.escalation.process;

import org.sendcasework.escalation.standards.StandardJudgement;
import org.springframework.stereotype.Component;

/** What the model service-standards-check calls, under the name {@code serviceStandards}. */
@Component("serviceStandards")
public class ServiceStandardSteps {

    private final StandardJudgement judgement;

    ServiceStandardSteps(StandardJudgement judgement) {
        this.judgement = judgement;
    }

    /** Service task judge-the-cycles-that-ended. */
    public void judge() {
        judgement.judge();
    }
}
