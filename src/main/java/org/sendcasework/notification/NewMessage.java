package org.sendcasework.notification;

/**
 * A message to be sent, to whom and why.
 *
 * @param onceKey identifies this message: the same key is never queued twice
 * @param purpose a code for why it goes, such as ESCALATION
 * @param caseReference null if it is not about one case
 * @param channel the code of the channel it must go by; null for the recipient's own
 */
public record NewMessage(
        String onceKey,
        String purpose,
        String template,
        Recipient to,
        String caseReference,
        String channel,
        MessageFields fields) {}
