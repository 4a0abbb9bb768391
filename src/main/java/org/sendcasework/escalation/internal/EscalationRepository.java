package org.sendcasework.escalation.internal;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface EscalationRepository extends JpaRepository<Escalation, UUID> {

    // Asked for every deadline that moves or is closed: writing all pending changes first, each time, makes a change
    // of the bank holidays cost the square of its deadlines. Escalations are always flushed when they are written.
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    List<Escalation> findByDeadlineIdOrderByBegunAtAscFellDueOnAsc(UUID deadlineId);

    List<Escalation> findByDeadlineIdIn(Collection<UUID> deadlineIds);

    List<Escalation> findByCaseReferenceOrderByBegunAtAscFellDueOnAsc(String caseReference);
}
