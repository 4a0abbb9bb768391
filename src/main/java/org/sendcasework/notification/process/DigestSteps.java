package org.sendcasework.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.notification.digest.WeeklyDigests;
import org.springframework.stereotype.Component;

/** What the model of the weekly digest calls, under the name {@code digests}. */
@Component("digests")
public class DigestSteps {

    private final WeeklyDigests digests;

    DigestSteps(WeeklyDigests digests) {
        this.digests = digests;
    }

    /** Service task write-the-digests. */
    public void write(DelegateExecution execution) {
        digests.write();
    }
}
