/** The thin beans that the models call about escalation, and what its form shows. */
package org.sendcasework.escalation.process;
