package org.sendcasework.referral;

import java.time.LocalDate;

/** A visit or session to log; {@code childrenReached} is null when it was about staff. */
public record WorkDone(LocalDate heldOn, EahSession.Kind kind, int sessions, Integer childrenReached, String summary) {}
