/** The dictionary of figures, the facts they are counted from, the dashboard, and the cases behind each figure. */
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"casefile", "identity", "panel", "referral", "shared", "shared :: web"})
package org.sendcasework.reporting;

import org.springframework.modulith.ApplicationModule;
