package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.UUID;

/** A letter or notice of a case was kept as sent. */
public record NoticeSent(UUID noticeId, String caseReference, String kind, String recipientRole, LocalDate sentOn) {}
