/**
 * Letters and notices: their templates, which a council edits, what the law demands in each, the contacts they name, and
 * the one way in which a letter is made.
 */
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {"casefile", "clock", "identity", "shared", "shared :: web"})
package org.sendcasework.letters;

import org.springframework.modulith.ApplicationModule;
