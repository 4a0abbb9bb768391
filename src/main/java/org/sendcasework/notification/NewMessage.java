package org.sendcasework.notification;

/**
 * What is to be told, to whom and why.
 *
 * @param onceKey tells this message from every other: the same key is never queued twice
 * @param purpose a code for why it goes, such as ESCALATION
 * @param caseReference null where it is about no one case
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
