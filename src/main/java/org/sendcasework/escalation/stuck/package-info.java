/** Stuck cases: which they are and why, the incidents that show this in Cockpit, and how they are repaired. */
package org.sendcasework.escalation.stuck;
