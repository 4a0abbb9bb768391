/** What happens before and after a deadline: warnings, reasons for lateness; the one place for the escalation ladder. */
package org.sendcasework.escalation;
