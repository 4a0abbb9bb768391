/** Cases that stand still: which they are and why, the incidents that tell it in Cockpit, and how they are set going again. */
package org.sendcasework.escalation.stuck;
