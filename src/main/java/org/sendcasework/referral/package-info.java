/** Experts at Hand: the entry point for settings, triage, capacity and fair access. */
@ApplicationModule(
        displayName = "Experts at Hand",
        allowedDependencies = {"casefile", "clock", "engine", "identity", "shared", "shared :: web"})
package org.sendcasework.referral;

import org.springframework.modulith.ApplicationModule;
