package org.sendcasework.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.notification.promise.ContactPromises;
import org.sendcasework.notification.promise.PassedRights;
import org.springframework.stereotype.Component;

/** What the model of the contact promises calls, under the name {@code contacts}. */
@Component("contacts")
public class ContactSteps {

    private final ContactPromises promises;
    private final PassedRights passedRights;

    ContactSteps(ContactPromises promises, PassedRights passedRights) {
        this.promises = promises;
        this.passedRights = passedRights;
    }

    /**
     * Service task tell-families-of-late-cases. It first looks whose rights have passed, since what follows goes to whoever
     * holds them.
     */
    public void keepPromises(DelegateExecution execution) {
        passedRights.tell();
        promises.keepPromises();
    }
}
