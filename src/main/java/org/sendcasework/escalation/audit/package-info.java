/** The timer audit: whether the engine's timers are in step with the ledger of deadlines, and what was done about it. */
package org.sendcasework.escalation.audit;
