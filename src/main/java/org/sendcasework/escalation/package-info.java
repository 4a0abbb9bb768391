/**
 * What happens before and after a due date: the escalation policy, reasons for delay, stuck cases and service
 * standards.
 */
@ApplicationModule(
        displayName = "Escalation",
        allowedDependencies = {
            "advice",
            "assessment",
            "casefile",
            "clock",
            "engine",
            "identity",
            "notification",
            "referral",
            "shared",
            "shared :: web"
        })
package org.sendcasework.escalation;

import org.springframework.modulith.ApplicationModule;
