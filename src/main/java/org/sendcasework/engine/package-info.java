/**
 * Everything that configures the Camunda engine: plugins, deployment, submitted forms, authorisation by group, the
 * one clock.
 */
@ApplicationModule(
        displayName = "The engine",
        allowedDependencies = {"identity", "shared"})
package org.sendcasework.engine;

import org.springframework.modulith.ApplicationModule;
