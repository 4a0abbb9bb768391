/**
 * Rights of appeal, mediation and appeals: what a family can do about a decision, and what the authority must do
 * then.
 */
@ApplicationModule(
        displayName = "Mediation and appeals",
        allowedDependencies = {"casefile", "clock", "engine", "identity", "shared", "shared :: web"})
package org.sendcasework.mediation;

import org.springframework.modulith.ApplicationModule;
