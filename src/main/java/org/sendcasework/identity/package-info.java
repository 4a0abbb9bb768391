/** Users, groups and sign-in, and what each may see: every module declares its pages here. */
@ApplicationModule(
        displayName = "Users and access",
        allowedDependencies = {"shared :: web"})
package org.sendcasework.identity;

import org.springframework.modulith.ApplicationModule;
