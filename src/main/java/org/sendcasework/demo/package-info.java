/** A fictional local area and a clock that can be moved; never active in production. */
@ApplicationModule(
        displayName = "The demonstration",
        allowedDependencies = {
            "assessment",
            "assessment :: caseload",
            "casefile",
            "clock",
            "engine",
            "escalation :: standards",
            "identity",
            "letters",
            "mediation",
            "mediation :: sendiass",
            "panel",
            "referral",
            "shared",
            "shared :: web"
        })
package org.sendcasework.demo;

import org.springframework.modulith.ApplicationModule;
