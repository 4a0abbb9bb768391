package org.sendcasework.advice.internal;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.sendcasework.shared.Texts;

/**
 * A try to get late advice from another source.
 *
 * @param whom who was asked instead, such as a neighbouring service or an independent adviser
 * @param result what came of it
 */
@Embeddable
public record AdviceTry(LocalDate triedOn, String whom, String result, String recordedBy, Instant recordedAt) {

    /** The try in a sentence. */
    public String words() {
        return Texts.date(triedOn) + ", " + whom + ": " + result.strip().replaceFirst("\\.$", "");
    }
}
