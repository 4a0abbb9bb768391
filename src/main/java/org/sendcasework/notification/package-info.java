/** Tells people that something is due, late or decided: messages as records, the ways they go, and what was promised. */
package org.sendcasework.notification;
