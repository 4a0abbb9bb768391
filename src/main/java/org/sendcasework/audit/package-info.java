/** The audit trail: who read, changed, exported, signed in or was refused; when, from where, why. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"identity", "shared", "shared :: web"})
package org.sendcasework.audit;

import org.springframework.modulith.ApplicationModule;
