/**
 * The few types that every module uses: how bad input, a conflict and a missing record are reported, and checks of
 * what was entered.
 */
@ApplicationModule(
        displayName = "Shared types",
        allowedDependencies = {})
package org.sendcasework.shared;

import org.springframework.modulith.ApplicationModule;
