package org.sendcasework.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the decision table proposes for a referral, and why. An officer decides. */
@Embeddable
public record TriageProposal(
        @Enumerated(EnumType.STRING) @Column(name = "proposed_priority") ReferralPriority priority,
        @Enumerated(EnumType.STRING) @Column(name = "proposed_outcome") TriageOutcome outcome,
        @Enumerated(EnumType.STRING) @Column(name = "proposed_discipline") Discipline discipline,
        @Column(name = "proposed_because") String because) {}
