package org.sendcasework.assessment.internal;

import org.springframework.data.jpa.repository.JpaRepository;

interface IdempotentRequestRepository extends JpaRepository<IdempotentRequest, IdempotentRequest.Key> {}
