/** The EHC needs assessment, from request to final plan or lawful refusal, and the caseload that a council brings with it. */
package org.sendcasework.assessment;
