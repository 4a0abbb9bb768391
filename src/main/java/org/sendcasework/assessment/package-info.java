/** The EHC needs assessment, from request to final plan or lawful refusal, and the import of a council's caseload. */
@ApplicationModule(
        displayName = "The EHC needs assessment",
        allowedDependencies = {"advice", "casefile", "clock", "engine", "identity", "letters", "shared", "shared :: web"
        })
package org.sendcasework.assessment;

import org.springframework.modulith.ApplicationModule;
