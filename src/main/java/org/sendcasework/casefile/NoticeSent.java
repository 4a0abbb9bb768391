package org.sendcasework.casefile;

import java.time.LocalDate;
import java.util.UUID;

/** A letter or notice of a case was kept as sent. */
public record NoticeSent(
        UUID noticeId, String caseReference, NoticeKind kind, RecipientRole recipientRole, LocalDate sentOn) {}
