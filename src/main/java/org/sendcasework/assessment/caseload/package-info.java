/** Bringing over a council's caseload, cases in progress included. */
package org.sendcasework.assessment.caseload;
