package org.sendcasework.escalation.internal;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface EscalationRepository extends JpaRepository<Escalation, UUID> {

    // Asked for every deadline that moves or is closed: writing all pending changes first, each time, makes a change
    // of the bank holidays cost the square of its deadlines. Escalations are always flushed when they are written.
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    List<Escalation> findByDeadlineIdOrderByBegunAtAscFellDueOnAsc(UUID deadlineId);

    /** Those of a case and of its mediations and appeals. */
    @Query("select e from Escalation e where e.caseReference = :reference or e.caseReference like :below")
    List<Escalation> findOfWholeCase(String reference, String below);

    List<Escalation> findByDeadlineIdIn(Collection<UUID> deadlineIds);

    List<Escalation> findByCaseReferenceOrderByBegunAtAscFellDueOnAsc(String caseReference);
}
