package org.sendcasework.assessment.internal;

import java.time.LocalDate;

/**
 * A setting's answer: CAN_MEET, CANNOT_MEET with a reason, COUNTER_OFFER with what it could do, or NO_REPLY, which an
 * officer records after the fifteen days of the Code of Practice (9.83).
 */
public record ConsultationReply(
        String reply, LocalDate repliedOn, String reasonCode, String reasonText, String counterOffer) {

    public static final String NO_REPLY = "NO_REPLY";
}
