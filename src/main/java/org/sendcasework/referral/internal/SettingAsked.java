package org.sendcasework.referral.internal;

import java.time.LocalDate;

/** A setting asked Experts at Hand for help. */
public record SettingAsked(String reference, String settingUrn, LocalDate receivedOn) {}
