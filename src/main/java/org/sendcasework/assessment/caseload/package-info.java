/** Bringing over a council's caseload, cases in progress included. */
@org.springframework.modulith.NamedInterface("caseload")
package org.sendcasework.assessment.caseload;
