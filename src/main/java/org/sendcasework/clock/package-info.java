/**
 * The statutory clock: the statutory deadlines as data, date arithmetic, and the ledger of deadlines with the
 * reason for every date.
 */
@ApplicationModule(
        displayName = "The statutory clock",
        allowedDependencies = {"engine", "identity", "shared", "shared :: web"})
package org.sendcasework.clock;

import org.springframework.modulith.ApplicationModule;
