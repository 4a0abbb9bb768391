/** The life of data: what a person is given of it on request, how long it is kept, and how it is disposed of. */
@ApplicationModule(
        displayName = "Life of data",
        allowedDependencies = {"casefile", "engine", "identity", "shared", "shared :: web"})
package org.sendcasework.privacy;

import org.springframework.modulith.ApplicationModule;
