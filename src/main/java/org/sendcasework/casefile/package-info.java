/**
 * The case file: child or young person, case, parties, settings, services, decisions, documents and the history of
 * everything that happened.
 */
@ApplicationModule(
        displayName = "The case file",
        allowedDependencies = {"clock", "engine", "identity", "shared", "shared :: web"})
package org.sendcasework.casefile;

import org.springframework.modulith.ApplicationModule;
