/** Which cases are likely to miss their date, from where they are and how long the remaining steps have lately taken. */
package org.sendcasework.escalation.forecast;
