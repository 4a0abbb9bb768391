package org.sendcasework.panel.internal;

/**
 * A sitting is over: it was ended, or cancelled.
 *
 * @param held whether it took place
 */
public record SittingOver(String reference, boolean held) {}
