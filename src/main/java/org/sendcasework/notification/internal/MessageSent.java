package org.sendcasework.notification.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.sendcasework.notification.Recipient;

/** A message left the house; a letter did when it was posted. */
public record MessageSent(UUID messageId, String caseReference, String purpose, Recipient to, LocalDate on) {}
