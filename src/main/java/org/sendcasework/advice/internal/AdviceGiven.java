package org.sendcasework.advice.internal;

import java.time.LocalDate;

/** Advice as a service gave it: needs, provision and outcomes, and whether it was talked over with the family. */
public record AdviceGiven(
        LocalDate givenOn, String needs, String provision, String outcomes, boolean discussedWithFamily) {}
