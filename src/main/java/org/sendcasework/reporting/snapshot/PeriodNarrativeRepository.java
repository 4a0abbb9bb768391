package org.sendcasework.reporting.snapshot;

import org.springframework.data.jpa.repository.JpaRepository;

interface PeriodNarrativeRepository extends JpaRepository<PeriodNarrative, PeriodNarrativeId> {}
