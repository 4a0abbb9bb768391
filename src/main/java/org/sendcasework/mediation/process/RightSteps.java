package org.sendcasework.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.mediation.RightsOfAppeal;
import org.springframework.stereotype.Component;

/** What the model of the right of appeal calls, under the name {@code rightsOfAppeal}. */
@Component("rightsOfAppeal")
public class RightSteps {

    private final RightsOfAppeal rights;

    RightSteps(RightsOfAppeal rights) {
        this.rights = rights;
    }

    /** Service task note-no-contact. */
    public void contactTimeOver(DelegateExecution execution, String rightId) {
        rights.contactTimeOver(UUID.fromString(rightId));
    }

    /** The condition of the gateway certificate-to-come. */
    public boolean awaitsCertificate(String rightId) {
        return rights.awaitsCertificate(UUID.fromString(rightId));
    }

    /** Service task note-time-over. */
    public void appealTimeOver(DelegateExecution execution, String rightId) {
        rights.appealTimeOver(UUID.fromString(rightId));
    }
}
