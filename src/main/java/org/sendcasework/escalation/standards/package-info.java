/** Service standards judged cycle by cycle, and the recovery of a provider that missed one in two cycles. */
@org.springframework.modulith.NamedInterface("standards")
package org.sendcasework.escalation.standards;
