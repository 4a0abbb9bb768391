/** Messages that something is due, late or decided: how they are sent, and the promises made to families. */
@ApplicationModule(
        displayName = "Messages",
        allowedDependencies = {"advice", "assessment", "casefile", "clock", "identity", "shared", "shared :: web"})
package org.sendcasework.notification;

import org.springframework.modulith.ApplicationModule;
