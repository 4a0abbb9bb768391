package org.sendcasework.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.sendcasework.notification.promise.ContactPromises;
import org.springframework.stereotype.Component;

/** What the model of the contact promises calls, under the name {@code contacts}. */
@Component("contacts")
public class ContactSteps {

    private final ContactPromises promises;

    ContactSteps(ContactPromises promises) {
        this.promises = promises;
    }

    /** Service task tell-families-of-late-cases. */
    public void keepPromises(DelegateExecution execution) {
        promises.keepPromises();
    }
}
