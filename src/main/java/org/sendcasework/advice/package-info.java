/** Asking partners for advice under regulation 6 and recording what they send. */
@ApplicationModule(
        displayName = "Advice",
        allowedDependencies = {"casefile", "clock", "engine", "identity", "letters", "shared"})
package org.sendcasework.advice;

import org.springframework.modulith.ApplicationModule;
