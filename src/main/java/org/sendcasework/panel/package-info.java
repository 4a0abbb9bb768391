/** Panels: their constitution, sittings, agendas and decisions, whether at a sitting or delegated. */
@ApplicationModule(
        displayName = "Panels",
        allowedDependencies = {"casefile", "clock", "engine", "identity", "letters", "shared", "shared :: web"})
package org.sendcasework.panel;

import org.springframework.modulith.ApplicationModule;
