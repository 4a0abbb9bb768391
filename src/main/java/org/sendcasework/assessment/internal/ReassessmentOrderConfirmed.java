package org.sendcasework.assessment.internal;

import java.util.UUID;

/** The family was notified that the authority re-assesses as ordered; the re-assessment itself is still to be made. */
record ReassessmentOrderConfirmed(String caseReference, UUID orderId) {}
