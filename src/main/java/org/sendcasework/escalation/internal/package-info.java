/** How escalation does its work; no other module may use it. */
package org.sendcasework.escalation.internal;
