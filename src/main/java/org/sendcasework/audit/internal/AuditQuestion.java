package org.sendcasework.audit.internal;

import java.time.LocalDate;
import org.sendcasework.shared.Audited.Act;

/**
 * What somebody asks the trail.
 *
 * @param record reference of a case, a referral or a mediation; empty for all
 * @param person user name; empty for all
 * @param act null for all
 * @param from first day in London; null for the first entry
 * @param until last day in London; null for the last entry
 * @param before only entries older than the one of this number; null for the latest
 */
public record AuditQuestion(String record, String person, Act act, LocalDate from, LocalDate until, Long before) {}
