package org.sendcasework.notification.internal;

/** By which channel and at which address someone is reached; the address is null where none is known or needed. */
public record ContactWay(String channel, String address) {}
