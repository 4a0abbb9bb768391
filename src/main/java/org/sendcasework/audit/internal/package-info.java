/** How entries come into being, are sealed and verified. */
package org.sendcasework.audit.internal;
