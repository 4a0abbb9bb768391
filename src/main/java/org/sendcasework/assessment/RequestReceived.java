package org.sendcasework.assessment;

import java.time.LocalDate;
import org.sendcasework.casefile.RequestRoute;

/** A request for an EHC needs assessment was recorded. */
public record RequestReceived(String caseReference, LocalDate receivedOn, RequestRoute route) {}
